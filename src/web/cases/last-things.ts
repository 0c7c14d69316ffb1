import { useI18n } from '../i18n/use-i18n.ts'
import { useCaseFile } from './case-file.ts'

export type Thing = { key: string; at: string; title: string; detail?: string | undefined }

/** What happened in this case as far as this seat opens it, the latest first. */
export function useLastThings(): Thing[] {
  const { t } = useI18n()
  const { dossier } = useCaseFile()
  const { referral, purpose, composition, information, plan, meetings } = dossier
  const things: (Thing | undefined)[] = [
    referral?.submittedAt ? { key: 'submitted', at: referral.submittedAt, title: t('cases.event_submitted') } : undefined,
    purpose?.decision ? { key: 'purpose', at: purpose.decision.decidedAt, title: t('cases.event_purpose') } : undefined,
    ...(composition?.decisions ?? []).map((each) => ({ key: each.id, at: each.decidedAt, title: t('cases.event_composition') })),
    ...(information?.supplies ?? []).map((each) => ({
      key: each.id,
      at: each.suppliedAt,
      title: t('cases.event_supply', { who: each.participant }),
    })),
    ...(plan?.agreements ?? []).flatMap((each) => [
      { key: each.id, at: each.registeredAt, title: t('cases.event_agreement'), detail: each.text },
      ...each.reports.map((report) => ({
        key: `${each.id} ${report.at}`,
        at: report.at,
        title: t('cases.event_report', { who: report.by }),
        detail: each.text,
      })),
    ]),
    ...(plan?.handovers ?? []).flatMap((each) => [
      { key: each.id, at: each.proposedAt, title: t('cases.event_handover', { who: each.to }) },
      each.confirmedAt
        ? { key: `${each.id} c`, at: each.confirmedAt, title: t('cases.event_handoverConfirmed', { who: each.confirmedBy ?? each.to }) }
        : undefined,
    ]),
    ...(plan?.evaluations ?? []).map((each) => ({ key: each.id, at: `${each.on}T12:00:00Z`, title: t('cases.event_evaluation') })),
    ...(meetings?.meetings ?? [])
      .filter((each) => each.item.step === 'done')
      .map((each) => ({ key: each.id, at: each.item.startsAt, title: t('cases.event_meeting'), detail: each.title })),
  ]
  return things.filter((thing) => thing !== undefined).sort((a, b) => b.at.localeCompare(a.at))
}
