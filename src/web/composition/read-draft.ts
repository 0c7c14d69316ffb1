import { CompositionDraft } from '../../domain/composition.ts'
import type { FormSchema } from '../ui/form-paths.ts'

/** As the form reads it: of a meeting without any question the first one is missing, and that is said at its field. */
export const ReadDraft: FormSchema<CompositionDraft> = {
  safeParse: (input) => CompositionDraft.safeParse(asksNothing(input) ? { ...input, questions: [undefined] } : input),
}

function asksNothing(input: unknown): input is object {
  return typeof input === 'object' && input !== null && 'outcome' in input && input.outcome === 'taken_up' && !('questions' in input)
}
