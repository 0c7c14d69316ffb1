import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { accessReviewOperations, ReviewKey } from '../../../api/access-reviews.ts'
import type { Result } from '../../../api/operation.ts'
import { dateInAmsterdam } from '../../../domain/date.ts'
import { houseRoles } from '../../../domain/house-roles.ts'
import { ParticipantId } from '../../../domain/participant.ts'
import { useAddressPart } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useKept } from '../../kept.ts'
import { useDoing, useShown } from '../../operation.ts'
import { NotFoundPage } from '../../shell/ErrorPage.tsx'
import { ActButton } from '../../ui/ActButton.tsx'
import { Breadcrumbs } from '../../ui/Breadcrumbs.tsx'
import { Button } from '../../ui/Button.tsx'
import { Clock } from '../../ui/Clock.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Form } from '../../ui/Form.tsx'
import type { FormValue } from '../../ui/form-paths.ts'
import { Stack } from '../../ui/Layout.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { AdminPage } from '../AdminPage.tsx'
import { ReviewedPerson } from './ReviewedPerson.tsx'
import { decisionsFrom, labelsFor, type ReviewPath, reviewForm } from './review-form.ts'
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
  const { t, relativeDays, clockState, formatDateLong } = useI18n()
  const review = useShown(accessReviewOperations.openReview, { params: { of } })
  const title = useReviewTitle()(review)
  return (
    <Stack>
      <Breadcrumbs items={[{ label: t('accessReview.back'), to: '/beheer/toegangscontrole' }, { label: title }]} />
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
        <Decide key={review.dueOn} of={of} review={review} isTakenOver={false} />
      ) : (
        <Watched key={review.dueOn} of={of} review={review} />
      )}
    </Stack>
  )
}

/** Asked of somebody else; once it is late the house reminds them, or does it in their place. */
function Watched({ of, review }: { of: ReviewKey; review: Opened }) {
  const { t, language, formatDate } = useI18n()
  const remind = useDoing(accessReviewOperations.remindReviewer)
  const [isTaking, setTaking] = useState(false)
  const asked = t('accessReview.notMine', { role: houseRoles[review.reviewer][language] })
  const participant = ParticipantId.safeParse(of).data
  if (!review.mayTakeOver || !participant)
    return (
      <>
        <Notice>{asked}</Notice>
        <People persons={review.persons} />
      </>
    )
  const { remindedOn } = review
  const today = dateInAmsterdam(new Date())
  const acts = (
    <>
      <ActButton
        disabledReason={remindedOn === today ? t('accessReview.remindedToday') : undefined}
        onClick={async () => {
          await remind({ params: { of: participant } })
          toast(t('accessReview.remindedToast'))
        }}
      >
        {t('accessReview.remind')}
      </ActButton>
      <Button onClick={() => setTaking(true)}>{t('accessReview.takeOver')}</Button>
    </>
  )
  return (
    <>
      <Notice tone="warning" title={t('accessReview.left')} actions={isTaking ? undefined : acts}>
        {asked} {remindedOn && t('accessReview.remindedOn', { date: formatDate(remindedOn) })}
      </Notice>
      {isTaking ? <Decide of={of} review={review} isTakenOver /> : <People persons={review.persons} />}
    </>
  )
}

const People = ({ persons }: Pick<Opened, 'persons'>) => persons.map((person) => <ReviewedPerson key={person.id} person={person} />)

function Decide({ of, review, isTakenOver }: { of: ReviewKey; review: Opened; isTakenOver: boolean }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const finish = useDoing(accessReviewOperations.finishReview)
  const { persons, dueOn } = review
  const kept = useKept<Partial<Record<ReviewPath, FormValue>>>(`access review ${of} ${dueOn}`)
  const form = useForm({
    schema: reviewForm(isTakenOver),
    labels: labelsFor(persons, t('accessReview.takeOverReason'), {
      outcome: (name) => t('accessReview.decide', { name }),
      houseRoles: (name) => t('accessReview.newRolesFor', { name }),
      reason: (name) => t('accessReview.reasonFor', { name }),
    }),
    initial: kept.found ?? Object.fromEntries(persons.map((person, index) => [`decisions.${index}.houseRoles`, person.houseRoles])),
    onChange: kept.keep,
    submit: async (value) => {
      const { id } = await finish({
        params: { of },
        body: { dueOn, decisions: decisionsFrom(persons, value), ...(isTakenOver && { takenOverBecause: value.takenOverBecause }) },
      })
      kept.forget()
      toast(t('accessReview.done'))
      await navigate({ href: `/beheer/toegangscontrole/verslag/${id}` })
    },
  })
  return (
    <>
      <p>{t('accessReview.doIntro')}</p>
      <Form form={form} submitLabel={t('accessReview.finish')}>
        {isTakenOver && <TextField {...form.text('takenOverBecause')} hint={t('accessReview.takeOverHint')} />}
        {persons.map((person, index) => (
          <ReviewedPerson key={person.id} person={person} form={form} index={index} />
        ))}
      </Form>
    </>
  )
}
