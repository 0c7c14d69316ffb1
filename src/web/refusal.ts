import { DomainError } from '../domain/domain-error.ts'
import { currentLanguage } from './i18n/language.ts'

/** They weigh much, so that who has not signed in fetches them only when something is refused. */
type Texts = typeof import('./refusal-texts.ts')

/** A refusal in the reader's words, as forms and the error page read it. */
export class Refusal extends DomainError {
  readonly #texts: Texts

  constructor({ code, issues, current }: DomainError, texts: Texts) {
    super(code, issues, current)
    this.#texts = texts
  }

  get status(): number {
    return this.#texts.refusalOf(this.code).status
  }

  get problem() {
    const language = currentLanguage()
    return {
      title: this.#texts.refusalOf(this.code)[language],
      issues: this.issues.map(({ path, code }) => ({ path, message: this.#texts.issueText(code)[language] })),
    }
  }
}
