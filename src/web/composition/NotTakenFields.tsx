import { useRef } from 'react'
import type * as z from 'zod'
import { houseOperations } from '../../api/houses.ts'
import { publicHouseOperations } from '../../api/public-houses.ts'
import { NotTakenOutcome, notTakenOutcomes } from '../../domain/case.ts'
import { chosenByHand, notTakenNeeds } from '../../domain/not-taken.ts'
import { lengths } from '../../domain/text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { shownQuery, useShown } from '../operation.ts'
import { queries } from '../queries.ts'
import { useMe } from '../session.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Combobox } from '../ui/Combobox.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { useForm } from '../ui/use-form.ts'

type Field = 'notTaken' | 'advisedTo' | 'houseName' | 'houseContact' | 'offerHandover'
type FieldsProps<Path extends string> = {
  form: Pick<ReturnType<typeof useForm<z.ZodType, Path | Field>>, 'choice' | 'text' | 'flag' | 'set' | 'values'>
}

/** In the order of the page. */
export function notTakenLabels(t: ReturnType<typeof useI18n>['t']): Record<Field, string> {
  return {
    notTaken: t('weighing.notTaken'),
    advisedTo: t('weighing.advisedTo'),
    houseName: t('weighing.houseName'),
    houseContact: t('weighing.houseContact'),
    offerHandover: t('weighing.offerHandover'),
  }
}

/** Why a case is not taken, at either gate, and what the referrer needs to go on with it. */
export function NotTakenFields<Path extends string>({ form }: FieldsProps<Path>) {
  const { t, language } = useI18n()
  const notTaken = NotTakenOutcome.options.find((each) => each === form.values.notTaken)
  const needs: readonly string[] = notTaken ? notTakenNeeds[notTaken].needs : []
  return (
    <>
      <Select
        {...form.choice(
          'notTaken',
          chosenByHand.map((value) => ({ value, label: notTakenOutcomes[value][language] })),
        )}
        isOptional={false}
      />
      {needs.includes('advisedTo') && <TextField {...form.text('advisedTo')} isOptional={false} hint={t('weighing.advisedToHint')} />}
      {needs.includes('houseName') && <HouseField form={form} />}
      {needs.includes('houseContact') && (
        <TextField {...form.text('houseContact')} isOptional={false} hint={t('weighing.houseContactHint')} />
      )}
      {notTaken === 'other_house' && <Checkbox {...form.flag('offerHandover')} hint={t('weighing.offerHandoverHint')} />}
    </>
  )
}

/** The houses beside this one, of which the contact point is known, and those of the country; any other name can be typed. */
function HouseField<Path extends string>({ form }: FieldsProps<Path>) {
  const { t } = useI18n()
  const { house } = useMe()
  const { houses: known } = useShown(houseOperations.listOtherHouses)
  const { houses } = useShown(publicHouseOperations.listHouses)
  const chosen = useRef('')
  const filled = useRef('')
  const near = houses.filter(({ slug }) => slug !== house.slug)
  const options = [
    ...near.map(({ name }) => ({ value: name, label: name, hint: t('weighing.houseHere') })),
    ...known
      .filter(({ name }) => !near.some((each) => each.name === name))
      .map(({ name, confirmed }) => ({ value: name, label: name, ...(confirmed ? {} : { hint: t('weighing.houseUnconfirmed') }) })),
  ]
  async function choose(name: string) {
    form.set('houseName', name)
    chosen.current = name
    const slug = near.find((each) => each.name === name)?.slug
    const contact = String(form.values.houseContact ?? '')
    // what somebody typed stays; what came with another house goes
    if (contact !== filled.current) return
    const found = slug ? await contactOf(slug) : ''
    if (chosen.current !== name || found === contact) return
    filled.current = found
    form.set('houseContact', found)
  }
  const field = form.choice('houseName', options)
  return (
    <Combobox<string>
      {...field}
      value={String(form.values.houseName ?? '')}
      onChange={choose}
      isOptional={false}
      hint={t('weighing.houseNameHint')}
      takesAnyText
    />
  )
}

async function contactOf(slug: string): Promise<string> {
  try {
    const { contactPoint } = await queries.fetchQuery(shownQuery(publicHouseOperations.showHouse, { params: { slug } }))
    return [contactPoint.name, contactPoint.phone, contactPoint.email].filter(Boolean).join(', ').slice(0, lengths.title)
  } catch {
    // it only saves typing; without it the field waits for who knows it
    return ''
  }
}
