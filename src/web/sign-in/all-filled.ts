import { t } from '../i18n/language.ts'
import type { FormSchema } from '../ui/form-paths.ts'

type Filled<Path extends string> = Record<Path, string>

/** That everything is filled in is all a form says before anybody has signed in; the rest the server says, so no schema is fetched. */
export function allFilled<Path extends string>(paths: readonly Path[]): FormSchema<Filled<Path>> {
  return {
    safeParse: (input) => {
      const missing = paths.filter((path) => typeof input !== 'object' || !input || !Reflect.get(input, path))
      if (missing.length > 0) return { success: false, error: { issues: missing.map(saysRequired) } }
      return { success: true, data: input as Filled<Path> } // nothing of it is missing, and fields hold text
    },
  }
}

const saysRequired = (path: string) => ({ path: [path], message: t('forms.required') })
