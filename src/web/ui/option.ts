import type { ReactNode } from 'react'

export type Option<Value extends string = string> = { value: Value; label: string; hint?: ReactNode; isDisabled?: boolean }
export type OptionGroup<Value extends string = string> = { group: string; options: readonly Option<Value>[] }
