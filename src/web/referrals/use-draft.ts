import { createElement, useEffect, useSyncExternalStore } from 'react'
import type * as z from 'zod'
import type { ShownReferral } from '../../api/referrals.ts'
import { holdsBsn } from '../../domain/bsn-in-text.ts'
import type { ExtraCriterion } from '../../domain/covenant-parts.ts'
import { missingFrom, needsIn } from '../../domain/referral-needs.ts'
import { useAsked } from '../criteria/asked.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useStay } from '../stay.ts'
import type { Option } from '../ui/option.ts'
import { useUiTexts } from '../ui/ui-texts.ts'
import { BsnHere } from './BsnHere.tsx'
import { keeperOf } from './draft-keeper.ts'
import { labelOf } from './labels.ts'
import { isBlank, referralOf, type Values } from './values.ts'

type Errors = Readonly<Record<string, string>>

/** The fields of a draft that is saved as it is typed: `<TextArea {...draft.text('d.tried')} />`. */
export function useDraft(shown: z.output<typeof ShownReferral>, errors: Errors) {
  const { language } = useI18n()
  const extra = useAsked()
  const { inWords } = useUiTexts()
  const keeper = keeperOf(shown)
  const kept = useSyncExternalStore(keeper.subscribe, keeper.get)
  useEffect(() => keeper.adopt(shown), [keeper, shown])
  useSavedBeforeLeaving(keeper)

  const invalid = Object.fromEntries(kept.invalid.map(({ path, message }) => [path, inWords(message)]))
  const label = (path: string) => labelOf(path, language, extra)
  function field(path: string) {
    return {
      id: fieldId(path),
      label: label(path),
      error: invalid[path] ?? errors[path],
      isOptional: !isNeeded(kept.values, path, extra),
    }
  }
  return {
    ...kept,
    keeper,
    extra,
    missing: missingFrom(kept.referral, extra),
    label,
    field,
    /** A question that only matters after an earlier answer: shown when needed, and as long as something stands in it. */
    isAsked: (path: string) => isNeeded(kept.values, path, extra) || !isBlank(kept.values[path]),
    set: (values: Values) => keeper.set(values),
    text(path: string) {
      const value = kept.values[path] ? String(kept.values[path]) : ''
      const note = path !== 'subject.bsn' && holdsBsn(value) ? createElement(BsnHere) : undefined
      return { ...field(path), value, note, onChange: (next: string) => keeper.set({ [path]: next }) }
    },
    choice<Value extends string>(path: string, options: readonly Option<Value>[]) {
      const value: Value | '' = options.find((option) => option.value === kept.values[path])?.value ?? ''
      return { ...field(path), value, options, onChange: (next: Value | '') => keeper.set({ [path]: next || undefined }) }
    },
    many<Value extends string>(path: string, options: readonly Option<Value>[]) {
      const chosen = kept.values[path]
      const value = options.map((option) => option.value).filter((each) => Array.isArray(chosen) && chosen.includes(each))
      return { ...field(path), value, options, onChange: (next: Value[]) => keeper.set({ [path]: next }) }
    },
    flag(path: string) {
      const { isOptional: _, ...rest } = field(path)
      return { ...rest, isChecked: kept.values[path] === true, onChange: (next: boolean) => keeper.set({ [path]: next }) }
    },
  }
}
export type Draft = ReturnType<typeof useDraft>

export function fieldId(path: string): string {
  return `aanmelding-${path.replaceAll('.', '-')}`
}

// Asked of the domain: needed is what it would miss if this field were empty.
function isNeeded(values: Values, path: string, extra: readonly ExtraCriterion[]): boolean {
  const need = needsIn(extra).find((each) => each.path === path)
  const without = Object.fromEntries(Object.entries(values).filter(([other]) => other !== path && !other.startsWith(`${path}.`)))
  return need !== undefined && !need.met(referralOf(without).referral)
}

/** The tab warns when it is closed with unsaved text; going elsewhere in the application saves at once. */
function useSavedBeforeLeaving(keeper: ReturnType<typeof keeperOf>): void {
  useStay(keeper.isUnsaved)
  useEffect(() => {
    const saveNow = () => void keeper.flush()
    addEventListener('online', saveNow)
    document.addEventListener('visibilitychange', saveNow)
    return () => {
      removeEventListener('online', saveNow)
      document.removeEventListener('visibilitychange', saveNow)
      saveNow()
    }
  }, [keeper])
}
