/** HTTP status and what to say. HTTP words stand in the domain only here. */
export type Refusal = { status: number; nl: string; en: string }
