import { useKept } from './kept.ts'
import type { FormSchema } from './ui/form-paths.ts'
import { type FormOptions, useForm } from './ui/use-form.ts'

/**
 * A form that begins something new: what was typed is there again when it is opened once more, until it is sent.
 * Without a name nothing is kept: what changes something that stands begins with what stands now.
 */
export function useKeptForm<Schema extends FormSchema, Path extends string>(name: string | undefined, options: FormOptions<Schema, Path>) {
  const { found, keep, forget } = useKept<FormOptions<Schema, Path>['initial']>(name ?? '')
  const isKept = name !== undefined
  return useForm({
    ...options,
    initial: (isKept ? found : undefined) ?? options.initial,
    onChange: isKept ? keep : options.onChange,
    submit: async (value) => {
      await options.submit(value)
      forget()
    },
  })
}
