import type { ExtraCriterion } from '../../domain/covenant-parts.ts'
import { type LifeDomain, lifeDomains } from '../../domain/life-domains.ts'
import { needsIn } from '../../domain/referral-needs.ts'
import { type Language, type TextKey, t } from '../i18n/language.ts'

// What the domain does not need has no sentence there.
const own: Record<string, TextKey> = {
  'subject.prefix': 'referrals.prefix',
  'subject.otherNames': 'referrals.otherNames',
  'subject.bsn': 'referrals.bsn',
  'subject.address': 'referrals.address',
  'subject.municipality': 'referrals.municipality',
  themes: 'referrals.themes',
  urgent: 'referrals.urgent',
}

/** One name for a field: on the form, in the list of what is missing, in a conflict and in print. */
export function labelOf(path: string, language: Language, extra: readonly ExtraCriterion[] = []): string {
  const need = needsIn(extra).find((each) => each.path === path)
  if (need) return need[language]
  const key = own[path]
  if (key) return t(key)
  const [, domain, part] = path.split('.')
  const name = domain !== undefined && domain in lifeDomains ? lifeDomains[domain as LifeDomain][language] : path // just looked up
  if (part === undefined) return name
  return `${name}: ${part === 'factor' ? t('referrals.factor') : t('referrals.facts')}`
}
