import { type ErrorCode, errors } from './errors.ts'

/** What can be wrong with one field; said beside it and in the summary. */
export const issueTexts = {
  required: { nl: 'Vul dit in.', en: 'Fill this in.' },
  too_long: { nl: 'Dit is te lang.', en: 'This is too long.' },
  too_short: { nl: 'Dit is te kort of te weinig.', en: 'This is too short or too little.' },
  unreadable_characters: { nl: 'Hier staan tekens in die niet leesbaar zijn.', en: 'This contains characters that cannot be read.' },
  one_line_only: { nl: 'Houd dit op één regel.', en: 'Keep this on one line.' },
  invalid: { nl: 'Dit klopt niet.', en: 'This is not right.' },
  invalid_choice: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  unknown_field: { nl: 'Dit veld bestaat niet.', en: 'This field does not exist.' },
  twice: { nl: 'Dit staat er dubbel in.', en: 'This appears twice.' },
  one_case_lead: { nl: 'Er is één casusregisseur.', en: 'There is one case director.' },
  not_with_refusal: { nl: 'Bij deze uitkomst horen geen gegevens.', en: 'No items go with this outcome.' },
  bsn_has_nine_digits: { nl: 'Een burgerservicenummer heeft negen cijfers.', en: 'A citizen service number has nine digits.' },
  bsn_fails_eleven_test: {
    nl: 'Dit is geen geldig burgerservicenummer (elfproef).',
    en: 'This is not a valid citizen service number (eleven-test).',
  },
  oin_has_twenty_digits: { nl: 'Een OIN heeft twintig cijfers.', en: 'An OIN has twenty digits.' },
  controller_must_be_public: {
    nl: 'Alleen een publieke deelnemer is verwerkingsverantwoordelijke (WGS 2.27(3)).',
    en: 'Only a public participant is controller (WGS 2.27(3)).',
  },
  ends_before_it_begins: { nl: 'Het einde ligt voor het begin.', en: 'The end lies before the beginning.' },
  in_accordance: { nl: 'De oordelen leiden tot: past bij het doel.', en: 'The judgments lead to: fits the purpose.' },
  not_in_accordance: { nl: 'De oordelen leiden tot: past niet bij het doel.', en: 'The judgments lead to: does not fit the purpose.' },
} as const satisfies Record<string, { nl: string; en: string }>

export function issueText(code: string): { nl: string; en: string } {
  if (code in issueTexts) return issueTexts[code as keyof typeof issueTexts] // just looked up
  if (code in errors) return errors[code as ErrorCode] // just looked up
  return issueTexts.invalid
}
