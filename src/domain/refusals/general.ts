import type { Refusal } from './refusal.ts'

/** Refusals that any operation may give. */
export const generalRefusals = {
  invalid_input: {
    status: 400,
    nl: 'Niet alles is goed ingevuld. Er is niets opgeslagen; wat u invulde blijft staan.',
    en: 'Not everything is filled in correctly. Nothing was saved; what you typed is kept.',
  },
  malformed_body: { status: 400, nl: 'De inhoud van het verzoek is geen geldige JSON.', en: 'The body of the request is not valid JSON.' },
  body_too_large: { status: 413, nl: 'Het verzoek is te groot.', en: 'The request is too large.' },
  unsupported_media_type: { status: 415, nl: 'Stuur de inhoud als application/json.', en: 'Send the body as application/json.' },
  not_acceptable: {
    status: 406,
    nl: 'Het antwoord is er alleen als application/json.',
    en: 'The answer is available as application/json only.',
  },
  method_not_allowed: { status: 405, nl: 'Dit kan hier niet op deze manier.', en: 'This method is not available here.' },
  not_signed_in: {
    status: 401,
    nl: 'U bent niet (meer) aangemeld. Meld u aan; wat u invulde blijft staan.',
    en: 'You are not signed in (any more). Sign in; what you typed is kept.',
  },
  sign_in_failed: {
    status: 401,
    nl: 'Deze combinatie van gebruikersnaam, wachtwoord en code klopt niet.',
    en: 'This combination of username, password and code is not right.',
  },
  account_not_active: {
    status: 403,
    nl: 'Dit account is niet actief: een aanwijzing, screening of deelname ontbreekt of is geëindigd (WGS 1.8(2), BGS 1.11).',
    en: 'This account is not active: a designation, screening or participation is missing or has ended (WGS 1.8(2), BGS 1.11).',
  },
  too_many_attempts: {
    status: 429,
    nl: 'Te veel pogingen. Wacht een minuut en probeer het opnieuw.',
    en: 'Too many attempts. Wait a minute and try again.',
  },
  not_found: {
    status: 404,
    nl: 'Dit bestaat niet, of u heeft er geen toegang toe.',
    en: 'This does not exist, or you have no access to it.',
  },
  not_allowed: { status: 403, nl: 'Uw rol geeft deze bevoegdheid niet.', en: 'Your role does not give this authority.' },
  only_public_participants: {
    status: 403,
    nl: 'Dit is voorbehouden aan de publieke deelnemers (WGS 2.27, eerste lid).',
    en: 'This is reserved for the public participants (WGS 2.27(1)).',
  },
  not_in_this_phase: { status: 409, nl: 'Dit kan niet in deze fase van de casus.', en: 'This is not possible in this phase of the case.' },
  changed_meanwhile: {
    status: 412,
    nl: 'Iemand anders heeft dit intussen gewijzigd. Bekijk beide versies en kies.',
    en: 'Someone else has changed this meanwhile. Look at both versions and choose.',
  },
  version_required: {
    status: 428,
    nl: 'Geef met If-Match aan welke versie u wijzigt.',
    en: 'Say with If-Match which version you are changing.',
  },
  key_reused: {
    status: 422,
    nl: 'Deze Idempotency-Key is al gebruikt voor een ander verzoek.',
    en: 'This Idempotency-Key was already used for another request.',
  },
  unavailable: {
    status: 503,
    nl: 'De gegevens zijn nu even niet bereikbaar. Er is niets half opgeslagen; probeer het zo opnieuw.',
    en: 'The data cannot be reached right now. Nothing was half saved; try again shortly.',
  },
  internal: {
    status: 500,
    nl: 'Er ging iets mis aan onze kant. Er is niets half opgeslagen.',
    en: 'Something went wrong on our side. Nothing was half saved.',
  },
  demo_only: { status: 404, nl: 'Dit bestaat alleen in de fictieve regio.', en: 'This exists only in the fictitious region.' },
} as const satisfies Record<string, Refusal>
