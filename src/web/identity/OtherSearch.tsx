import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { identityOperations as operations } from '../../api/identity.ts'
import { PersonQuery } from '../../domain/identity.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { shownQuery } from '../operation.ts'
import { DateField } from '../ui/DateField.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { Stack } from '../ui/Layout.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useForm } from '../ui/use-form.ts'
import type { IdentityActs } from './acts.ts'
import styles from './identity.module.css'
import { PersonLists } from './PersonLists.tsx'

/** For who knows another spelling, another name or the number. */
export function OtherSearch({ caseId, acts }: { caseId: string; acts: IdentityActs }) {
  const { t } = useI18n()
  const [query, setQuery] = useState<PersonQuery>()
  const form = useForm({
    schema: PersonQuery,
    labels: {
      givenName: t('identity.givenName'),
      familyName: t('identity.familyName'),
      birthDate: t('identity.birthDate'),
      bsn: t('identity.bsn'),
    },
    submit: (asked) => setQuery(asked),
  })
  return (
    <Stack>
      <Form form={form} submitLabel={t('identity.search')}>
        <FieldRow>
          <TextField {...form.text('givenName')} autoComplete="off" />
          <TextField {...form.text('familyName')} autoComplete="off" />
        </FieldRow>
        <FieldRow>
          <DateField {...form.text('birthDate')} />
          <TextField {...form.text('bsn')} inputMode="numeric" autoComplete="off" />
        </FieldRow>
      </Form>
      {query && <Found caseId={caseId} query={query} acts={acts} />}
    </Stack>
  )
}

function Found({ caseId, query, acts }: { caseId: string; query: PersonQuery; acts: IdentityActs }) {
  const { t } = useI18n()
  const { data, isError } = useQuery(shownQuery(operations.findPersons, { params: { caseId }, body: query }))
  const isNobody = data && data.linked.length + data.likely.length + data.rejected.length === 0
  return (
    <>
      <p role="status" className={styles.quiet}>
        {isError ? t('identity.failed') : isNobody && t('identity.nobody')}
      </p>
      {data && <PersonLists persons={data} acts={acts} />}
    </>
  )
}
