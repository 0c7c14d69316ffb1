import { useNavigate } from '@tanstack/react-router'
import { accessReviewOperations, ReviewKey } from '../../../api/access-reviews.ts'
import type { Result } from '../../../api/operation.ts'
import { houseRoles } from '../../../domain/house-roles.ts'
import { useAddressPart } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useKept } from '../../kept.ts'
import { useDoing, useShown } from '../../operation.ts'
import { capitalised } from '../../options.ts'
import { NotFoundPage } from '../../shell/ErrorPage.tsx'
import { Breadcrumbs } from '../../ui/Breadcrumbs.tsx'
import { Clock } from '../../ui/Clock.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Form } from '../../ui/Form.tsx'
import type { FormValue } from '../../ui/form-paths.ts'
import { Stack } from '../../ui/Layout.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { AdminPage } from '../AdminPage.tsx'
import { ReviewedPerson } from './ReviewedPerson.tsx'
import { decisionsFrom, labelsFor, ReviewForm, type ReviewPath } from './review-form.ts'
import { useReviewTitle } from './review-title.ts'

export function AccessReviewPage() {
  const of = ReviewKey.safeParse(useAddressPart('of'))
  if (!of.success) return <NotFoundPage />
  return (
    <AdminPage room="accessReview">
      <Opened of={of.data} />
    </AdminPage>
  )
}

export type Opened = Result<typeof accessReviewOperations.openReview>

function Opened({ of }: { of: ReviewKey }) {
  const { t, language, relativeDays, clockState, formatDateLong } = useI18n()
  const review = useShown(accessReviewOperations.openReview, { params: { of } })
  const title = useReviewTitle()(review)
  return (
    <Stack>
      <Breadcrumbs
        label={t('accessReview.crumbs')}
        items={[{ label: t('accessReview.back'), to: '/beheer/toegangscontrole' }, { label: title }]}
      />
      <h2>{title}</h2>
      <p>
        <Clock
          dateTime={review.dueOn}
          text={relativeDays(review.dueOn)}
          title={formatDateLong(review.dueOn)}
          state={clockState(review.dueOn)}
        />
      </p>
      {review.persons.length === 0 && <EmptyState title={t('accessReview.nobody')} />}
      {review.isMine ? (
        <Decide key={review.dueOn} of={of} review={review} />
      ) : (
        <>
          <Notice>{t('accessReview.notMine', { role: capitalised(houseRoles[review.reviewer][language]) })}</Notice>
          {review.persons.map((person) => (
            <ReviewedPerson key={person.id} person={person} />
          ))}
        </>
      )}
    </Stack>
  )
}

function Decide({ of, review }: { of: ReviewKey; review: Opened }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const finish = useDoing(accessReviewOperations.finishReview)
  const { persons, dueOn } = review
  const kept = useKept<Partial<Record<ReviewPath, FormValue>>>(`access review ${of} ${dueOn}`)
  const form = useForm({
    schema: ReviewForm,
    labels: labelsFor(persons, {
      outcome: (name) => t('accessReview.decide', { name }),
      houseRoles: (name) => t('accessReview.newRolesFor', { name }),
      reason: (name) => t('accessReview.reasonFor', { name }),
    }),
    initial: kept.found ?? Object.fromEntries(persons.map((person, index) => [`decisions.${index}.houseRoles`, person.houseRoles])),
    onChange: kept.keep,
    submit: async (value) => {
      const { id } = await finish({ params: { of }, body: { dueOn, decisions: decisionsFrom(persons, value) } })
      kept.forget()
      toast(t('accessReview.done'))
      await navigate({ href: `/beheer/toegangscontrole/verslag/${id}` })
    },
  })
  return (
    <>
      <p>{t('accessReview.doIntro')}</p>
      <Form form={form} submitLabel={t('accessReview.finish')}>
        {persons.map((person, index) => (
          <ReviewedPerson key={person.id} person={person} form={form} index={index} />
        ))}
      </Form>
    </>
  )
}
