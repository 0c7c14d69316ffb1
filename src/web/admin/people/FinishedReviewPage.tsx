import Printer from 'lucide-react/icons/printer'
import * as z from 'zod'
import { accessReviewOperations } from '../../../api/access-reviews.ts'
import { reviewOutcomes } from '../../../domain/access-review.ts'
import { type HouseRole, houseRoles } from '../../../domain/house-roles.ts'
import { useAddressPart } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShown } from '../../operation.ts'
import { capitalised } from '../../options.ts'
import { NotFoundPage } from '../../shell/ErrorPage.tsx'
import { Breadcrumbs } from '../../ui/Breadcrumbs.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { Table } from '../../ui/Table.tsx'
import { AdminPage } from '../AdminPage.tsx'
import { useReviewTitle } from './review-title.ts'

export function FinishedReviewPage() {
  const id = z.uuid().safeParse(useAddressPart('reviewId'))
  if (!id.success) return <NotFoundPage />
  return (
    <AdminPage room="accessReview">
      <Report reviewId={id.data} />
    </AdminPage>
  )
}

const tones = { keep: 'neutral', change: 'info', end: 'warning' } as const

/** The evidence: what was decided of whom, with the roles as they stood. */
function Report({ reviewId }: { reviewId: string }) {
  const { t, language, formatDate, formatDateTime, formatList } = useI18n()
  const review = useShown(accessReviewOperations.showReview, { params: { reviewId } })
  const title = useReviewTitle()(review)
  const roles = (held: readonly HouseRole[]) => capitalised(formatList(held.map((role) => houseRoles[role][language])))
  return (
    <Stack>
      <Breadcrumbs items={[{ label: t('accessReview.back'), to: '/beheer/toegangscontrole' }, { label: title }]} />
      <Row isSpread>
        <h2>{title}</h2>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
      </Row>
      <DefinitionList
        items={[
          { term: t('accessReview.finishedOn'), value: formatDateTime(review.finishedAt) },
          { term: t('accessReview.finishedBy'), value: review.finishedBy },
          { term: t('accessReview.takenOverBecause'), value: review.takenOverBecause },
          { term: t('accessReview.dueOn'), value: formatDate(review.dueOn) },
          {
            term: t('accessReview.outcome'),
            value: t('accessReview.counts', { kept: review.kept, changed: review.changed, ended: review.ended }),
          },
        ]}
      />
      <p>{t('accessReview.sealed')}</p>
      <Table
        caption={title}
        rows={review.decisions}
        rowKey={(each) => each.professionalId}
        columns={[
          { key: 'name', header: t('accessReview.name'), isRowHeader: true, cell: (each) => each.name },
          { key: 'participant', header: t('accessReview.participant'), cell: (each) => each.participant },
          { key: 'roles', header: t('accessReview.roles'), cell: (each) => roles(each.houseRoles) },
          {
            key: 'state',
            header: t('accessReview.state'),
            cell: (each) => t(each.wasActive ? 'accessReview.active' : 'accessReview.neverActive'),
          },
          {
            key: 'decision',
            header: t('accessReview.decision'),
            cell: (each) => (
              <>
                <Chip tone={tones[each.outcome]}>{reviewOutcomes[each.outcome][language]}</Chip>
                {each.newRoles && <div>{roles(each.newRoles)}</div>}
              </>
            ),
          },
          { key: 'reason', header: t('accessReview.reason'), cell: (each) => each.reason ?? '–' },
        ]}
      />
    </Stack>
  )
}
