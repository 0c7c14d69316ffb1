import { useRef, useState } from 'react'
import type * as z from 'zod'
import { type ShownLevel, triageOperations } from '../../api/triage.ts'
import type { Referral } from '../../domain/referral.ts'
import { PyramidLevel, pyramidLevels } from '../../domain/regional-table.ts'
import { LevelChoice as Choice, factsOnLevel, levelSigns } from '../../domain/triage-aid.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { capitalised } from '../options.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import { Row, Stack } from '../ui/Layout.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import styles from './triage.module.css'

type LevelChoiceProps = { caseId: string; referral: Referral; chosen: z.output<typeof ShownLevel> | null; mayChoose: boolean }

/** At which level of the pyramid a person places the case, with the referrer's own words and the signs beside it (LK24 4.1). */
export function LevelChoice({ caseId, referral, chosen, mayChoose }: LevelChoiceProps) {
  const { t, language, formatDateTime } = useI18n()
  const [isChoosing, setChoosing] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  // the button gives way to the form and back; the reader stays where it was
  function turn(toChoosing: boolean) {
    setChoosing(toChoosing)
    place.current?.focus()
  }
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Stack gap="small">
        {chosen && (
          <DefinitionList
            items={[
              {
                term: t('triage.level'),
                value: `${capitalised(pyramidLevels[chosen.level][language])} (${pyramidLevels[chosen.level].means[language]})`,
              },
              { term: t('triage.why'), value: chosen.why && <span className={styles.text}>{chosen.why}</span> },
              { term: t('triage.chosenBy'), value: `${chosen.by} (${chosen.participant}), ${formatDateTime(chosen.at)}` },
            ]}
          />
        )}
        {isChoosing && <LevelForm caseId={caseId} referral={referral} chosen={chosen} onDone={() => turn(false)} />}
        {!isChoosing && mayChoose && (
          <Row>
            <Button size="small" onClick={() => turn(true)}>
              {chosen ? t('triage.chooseAgain') : t('triage.choose')}
            </Button>
          </Row>
        )}
        {!isChoosing && !mayChoose && !chosen && (
          <Disclosure summary={t('triage.signs')}>
            <Signs />
          </Disclosure>
        )}
      </Stack>
    </div>
  )
}

/** What tells one level from the next. Ticking helps to think; it is not kept and nothing is added up. */
function Signs() {
  const { t, language } = useI18n()
  const [ticked, setTicked] = useState<readonly string[]>([])
  return (
    <>
      <p className={styles.quiet}>{t('triage.signsHint')}</p>
      <div className={styles.levels}>
        {PyramidLevel.options.map((level) => (
          <section key={level} className={styles.level} aria-label={pyramidLevels[level][language]}>
            <h4>{capitalised(pyramidLevels[level][language])}</h4>
            <p className={styles.quiet}>
              {capitalised(pyramidLevels[level].means[language])} ({pyramidLevels[level].source})
            </p>
            {levelSigns[level].map((sign) => (
              <Checkbox
                key={sign.nl}
                label={sign[language]}
                isChecked={ticked.includes(sign.nl)}
                onChange={(isTicked) => setTicked(isTicked ? [...ticked, sign.nl] : ticked.filter((each) => each !== sign.nl))}
              />
            ))}
          </section>
        ))}
      </div>
    </>
  )
}

function LevelForm({ caseId, referral, chosen, onDone }: Omit<LevelChoiceProps, 'mayChoose'> & { onDone: () => void }) {
  const { t, language } = useI18n()
  const choose = useDoing(triageOperations.chooseLevel)
  const form = useForm({
    schema: Choice,
    labels: { level: t('triage.level'), why: t('triage.why') },
    initial: chosen ? { level: chosen.level, why: chosen.why ?? '' } : {},
    submit: async (body) => {
      await choose({ params: { caseId }, body })
      toast(t('triage.saved'))
      onDone()
    },
  })
  const levels = PyramidLevel.options.map((value) => ({
    value,
    label: capitalised(pyramidLevels[value][language]),
    hint: pyramidLevels[value].means[language],
  }))
  return (
    <Stack gap="small">
      <DefinitionList
        items={factsOnLevel(referral, language).map(({ term, said }) => ({
          term: term[language],
          value: <span className={styles.text}>{said}</span>,
        }))}
      />
      <Signs />
      <Form form={form} submitLabel={t('triage.save')} onCancel={onDone}>
        <RadioGroup {...form.choice('level', levels)} />
        <TextArea {...form.text('why')} hint={t('triage.whyHint')} rows={2} />
      </Form>
    </Stack>
  )
}
