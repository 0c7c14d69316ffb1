/** Something about the embedded database that the person who starts the server can mend, said in Dutch and in English. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError'

  constructor(nl: string, en: string) {
    super(`${nl}\n${en}`)
  }
}
