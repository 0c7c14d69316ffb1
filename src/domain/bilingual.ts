/** A text the product shows: Dutch first, English for those who read along. */
export type Bilingual = { readonly nl: string; readonly en: string }
