import Quote from 'lucide-react/icons/quote'
import Target from 'lucide-react/icons/target'
import { useState } from 'react'
import type * as z from 'zod'
import { planOperations } from '../../../api/plan.ts'
import { LifeDomain, lifeDomains } from '../../../domain/life-domains.ts'
import { type Goal, GoalDraft } from '../../../domain/plan.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { optionsOf } from '../../options.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Form } from '../../ui/Form.tsx'
import { Grid, Row, Stack, Toolbar } from '../../ui/Layout.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'
import { useConflict } from '../use-conflict.tsx'
import { goalStatuses } from './plan.ts'

type ShownGoal = z.infer<typeof Goal>

/** The goals of the plan beside those of the subject. */
export function Goals({ goals }: { goals: readonly ShownGoal[] }) {
  const { t } = useI18n()
  const { may } = useCaseFile()
  const [open, setOpen] = useState<ShownGoal | 'new'>()
  const onChange = may('plan.write') ? setOpen : undefined
  return (
    <Stack gap="small">
      <Toolbar label={t('plan.goals')} end={may('plan.write') && <Button onClick={() => setOpen('new')}>{t('plan.addGoal')}</Button>}>
        <h2>{t('plan.goals')}</h2>
      </Toolbar>
      <Grid minWidth="large">
        <GoalList title={t('plan.subjectsGoals')} goals={goals.filter((each) => each.subjectsOwn)} isOwn onChange={onChange} />
        <GoalList title={t('plan.planGoals')} goals={goals.filter((each) => !each.subjectsOwn)} onChange={onChange} />
      </Grid>
      {open && (
        <GoalDialog goal={open === 'new' ? undefined : goals.find((each) => each.id === open.id)} onClose={() => setOpen(undefined)} />
      )}
    </Stack>
  )
}

type GoalListProps = { title: string; goals: readonly ShownGoal[]; isOwn?: boolean; onChange?: (goal: ShownGoal) => void }

function GoalList({ title, goals, isOwn, onChange }: GoalListProps) {
  const { t, language } = useI18n()
  return (
    <Card title={title} headingLevel={3} tone={isOwn ? 'highlight' : 'plain'}>
      {goals.length === 0 && <EmptyState icon={isOwn ? Quote : Target} title={t(isOwn ? 'plan.noOwnGoal' : 'plan.noGoals')} />}
      <ul className={styles.list}>
        {goals.map((goal) => (
          <li key={goal.id}>
            <strong className={styles.text}>{goal.text}</strong>
            <Row>
              <Chip>{lifeDomains[goal.lifeDomain][language]}</Chip>
              <Chip tone={goal.status === 'reached' ? 'positive' : 'info'}>{goalStatuses[goal.status][language]}</Chip>
              {onChange && (
                <Button size="small" variant="ghost" aria-label={`${t('common.edit')}: ${goal.text}`} onClick={() => onChange(goal)}>
                  {t('common.edit')}
                </Button>
              )}
            </Row>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function GoalDialog({ goal, onClose }: { goal: ShownGoal | undefined; onClose: () => void }) {
  const { t, language } = useI18n()
  const { caseId } = useCaseFile()
  const add = useDoing(planOperations.addGoal)
  const change = useDoing(planOperations.changeGoal)
  const { guard, notice } = useConflict(caseId, goal)
  const form = useForm({
    schema: GoalDraft,
    labels: {
      text: t('plan.goal'),
      lifeDomain: t('dossier.lifeDomain'),
      subjectsOwn: t('plan.isSubjectsOwn'),
      status: t('plan.goalStatus'),
    },
    initial: goal
      ? { text: goal.text, lifeDomain: goal.lifeDomain, subjectsOwn: goal.subjectsOwn, status: goal.status }
      : { status: 'open' },
    submit: async (body) => {
      if (goal) await guard((version) => change({ params: { caseId, goalId: goal.id }, body, version }))
      else await add({ params: { caseId }, body })
      toast(t('plan.goalSaved'))
      onClose()
    },
  })
  return (
    <Dialog title={t(goal ? 'plan.changeGoal' : 'plan.addGoal')} onClose={onClose}>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        {notice([
          {
            label: t('plan.goal'),
            theirs: goal?.text ?? '',
            mine: String(form.values.text ?? ''),
            onTake: () => form.set('text', goal?.text ?? ''),
          },
        ])}
        <TextArea {...form.text('text')} />
        <Select {...form.choice('lifeDomain', optionsOf(LifeDomain.options, lifeDomains, language))} />
        <Select {...form.choice('status', optionsOf(['open', 'reached', 'dropped'], goalStatuses, language))} />
        <Checkbox {...form.flag('subjectsOwn')} hint={t('plan.isSubjectsOwnHint')} />
      </Form>
    </Dialog>
  )
}
