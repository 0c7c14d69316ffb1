let speak = (message: string): string => message

/** The words of the domain's codes weigh much, so that they come with the schemas that give those codes. */
export function speakOfIssues(words: typeof speak): void {
  speak = words
}

/** What speaks already stays as it is. */
export function inWords(message: string): string {
  return speak(message)
}
