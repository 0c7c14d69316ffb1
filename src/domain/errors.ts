type Refusal = { status: number; nl: string; en: string }

/** Every refusal the system gives: HTTP status and what to say. HTTP words stand in the domain only here. */
export const errors = {
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

  personal_data_likely: {
    status: 422,
    nl: 'Hier lijkt een naam, geboortedatum of adres te staan. Haal het weg, of bevestig dat het niet van een betrokkene is.',
    en: 'This seems to contain a name, date of birth or address. Remove it, or confirm that it is not a subject’s.',
  },
  criteria_not_met: {
    status: 422,
    nl: 'Een aanmelding kan pas als aan alle vier de criteria is voldaan (BGS 2.20, eerste lid).',
    en: 'A referral is possible only when all four criteria are met (BGS 2.20(1)).',
  },
  consultation_decided: {
    status: 409,
    nl: 'Van dit overleg is al vastgelegd wat het opleverde.',
    en: 'What this consultation came to is recorded already.',
  },
  door_unknown: {
    status: 401,
    nl: 'Dit geheim opent deze deur niet (meer). Vraag de beheerder van het huis om een nieuw geheim.',
    en: 'This secret does not open this door (any more). Ask the administrator of the house for a new one.',
  },
  nobody_receives: {
    status: 409,
    nl: 'Bij deze deelnemer kan nu niemand een signaal ontvangen. Er is niets bewaard; neem zelf contact op.',
    en: 'Nobody at this participant can receive a signal now. Nothing was kept; please get in touch yourself.',
  },
  referral_incomplete: { status: 422, nl: 'De aanmelding is nog niet volledig.', en: 'The referral is not complete yet.' },
  quorum_missing: {
    status: 422,
    nl: 'Nog niet alle deelnemers van het convenant hebben geoordeeld.',
    en: 'Not all participants named in the covenant have given their judgment.',
  },
  postponed_too_often: {
    status: 422,
    nl: 'Deze aanmelding is al zo vaak uitgesteld als het convenant toestaat. Neem nu een besluit.',
    en: 'This referral has been postponed as often as the covenant allows. Decide now.',
  },
  letter_already_sent: {
    status: 409,
    nl: 'De aanmelder heeft al bericht gekregen.',
    en: 'The referrer has been told already.',
  },
  outcome_contradicts_judgments: {
    status: 422,
    nl: 'Deze uitkomst volgt niet uit de oordelen en de regel van het convenant.',
    en: 'This outcome does not follow from the judgments and the rule of the covenant.',
  },
  outcome_code_required: {
    status: 422,
    nl: 'Kies waarom de aanmelding niet in behandeling komt.',
    en: 'Choose why the referral is not taken into treatment.',
  },
  gate_not_passed: {
    status: 409,
    nl: 'Gegevens van deelnemers kunnen pas na een positieve beoordeling van het doel (WGS 2.31(3)).',
    en: 'Participants’ data can be added only after a positive purpose decision (WGS 2.31(3)).',
  },
  category_not_allowed: {
    status: 422,
    nl: 'Deze deelnemer kan deze categorie niet aanleveren (WGS 2.30).',
    en: 'This participant cannot supply this category (WGS 2.30).',
  },
  ground_not_allowed: {
    status: 422,
    nl: 'Deze grondslag past niet bij deze deelnemer of categorie.',
    en: 'This ground does not fit this participant or category.',
  },
  ground_needs_motive: {
    status: 422,
    nl: 'Deze grondslag vraagt om een korte toelichting of de datum van toestemming (WGS 2.29(2)).',
    en: 'This ground needs a short motive or the date of consent (WGS 2.29(2)).',
  },
  reminded_today: {
    status: 409,
    nl: 'Aan deze vraag is vandaag al herinnerd.',
    en: 'A reminder of this question was sent today already.',
  },
  already_answered: { status: 409, nl: 'Deze vraag is al beantwoord.', en: 'This question was answered already.' },
  answer_without_items: {
    status: 422,
    nl: 'Lever ten minste één gegeven aan, of kies een andere uitkomst.',
    en: 'Supply at least one item, or choose another outcome.',
  },
  only_the_supplier: {
    status: 403,
    nl: 'Alleen de deelnemer die het gegeven aanleverde kan dit (BGS 1.7).',
    en: 'Only the participant that supplied the item can do this (BGS 1.7).',
  },
  participant_not_active: {
    status: 422,
    nl: 'Deze deelnemer of professional is niet (meer) actief in dit huis.',
    en: 'This participant or professional is not active in this house.',
  },
  not_about_yourself: {
    status: 403,
    nl: 'Over uw eigen aanwijzing, rollen en toegang gaat een ander.',
    en: 'Somebody else decides on your own designation, roles and access.',
  },
  username_taken: { status: 409, nl: 'Deze gebruikersnaam is al in gebruik.', en: 'This username is in use already.' },
  invited_by_house: {
    status: 403,
    nl: 'Deze persoon heeft een rol van het huis. De beheerder van het huis maakt de uitnodiging.',
    en: 'This person has a role of the house. The administrator of the house makes the invitation.',
  },
  no_invitation: { status: 409, nl: 'Er staat geen uitnodiging open.', en: 'No invitation is open.' },
  invitation_not_valid: {
    status: 404,
    nl: 'Deze uitnodiging is niet (meer) geldig. Vraag uw beheerder om een nieuwe.',
    en: 'This invitation is not valid (any more). Ask your administrator for a new one.',
  },
  code_wrong: {
    status: 422,
    nl: 'Deze code klopt niet. Neem de code over die uw app nu toont.',
    en: 'This code is not right. Enter the code your app shows now.',
  },
  review_finished: { status: 409, nl: 'Deze controle is al afgerond.', en: 'This review is finished already.' },
  participant_not_involved: {
    status: 422,
    nl: 'Deze deelnemer is niet bij de casus betrokken (WGS 2.31(4)).',
    en: 'This participant is not involved in the case (WGS 2.31(4)).',
  },
  process_lead_required: {
    status: 422,
    nl: 'Wijs een procesregisseur van het bureau aan.',
    en: 'Assign a process director of the bureau.',
  },
  person_has_items: {
    status: 409,
    nl: 'Over deze persoon zijn gegevens aangeleverd; die kunnen niet zonder de persoon.',
    en: 'Items about this person have been supplied; they cannot do without the person.',
  },
  due_date_in_past: { status: 422, nl: 'De datum ligt in het verleden.', en: 'The date lies in the past.' },
  date_in_future: { status: 422, nl: 'De datum ligt in de toekomst.', en: 'The date lies in the future.' },
  reason_required: { status: 422, nl: 'Geef een reden.', en: 'Give a reason.' },
  safety_needs_signals: {
    status: 422,
    nl: 'Een veiligheidsafspraak noemt de signalen en wie dan handelt.',
    en: 'A safety agreement names the signals and who then acts.',
  },
  agreement_settled: { status: 409, nl: 'Deze afspraak is al afgerond.', en: 'This agreement is settled already.' },
  declaration_required: {
    status: 422,
    nl: 'Een incidentele derde tekent eerst de geheimhoudingsverklaring (BGS 2.21).',
    en: 'An incidental third party signs the secrecy declaration first (BGS 2.21).',
  },
  meeting_closed: {
    status: 409,
    nl: 'De besluitenlijst van dit overleg is al vastgesteld.',
    en: 'The decision list of this meeting is already approved.',
  },
  review_too_late: {
    status: 422,
    nl: 'De noodzaak wordt ten minste elke zes maanden opnieuw beoordeeld (R-CAS-15).',
    en: 'Necessity is reviewed at least every six months (R-CAS-15).',
  },
  handover_open: {
    status: 409,
    nl: 'Niet elke lopende taak is overgenomen en bevestigd. We laten pas los als de ander het heeft overgenomen.',
    en: 'Not every running task has been taken over and confirmed. We let go only when the other has taken over.',
  },
  closing_not_proposed: { status: 409, nl: 'Er is nog geen voorstel om af te sluiten.', en: 'Closing has not been proposed yet.' },
  closing_not_agreed: {
    status: 409,
    nl: 'Nog niet alle betrokken publieke deelnemers stemmen in met afsluiten (WGS 2.31(8)).',
    en: 'Not all involved public participants have agreed to closing (WGS 2.31(8)).',
  },
  municipality_covered: {
    status: 409,
    nl: 'Deze gemeente hoort in (een deel van) deze periode al bij het werkgebied.',
    en: 'This municipality is part of the territory already in (a part of) this period.',
  },
  municipality_unknown: {
    status: 422,
    nl: 'Deze gemeente bestaat niet op die dag. Een verzonnen huis gebruikt codes die met 99 beginnen.',
    en: 'This municipality does not exist on that day. An invented house uses codes that begin with 99.',
  },
  period_ended: {
    status: 409,
    nl: 'Deze periode is al voorbij. Wat voorbij is, wordt niet meer veranderd.',
    en: 'This period is over. What is past is not changed any more.',
  },
  period_begun: {
    status: 409,
    nl: 'Deze periode is al begonnen. Beëindig haar op een dag.',
    en: 'This period has begun already. End it on a day.',
  },
  redivision_followed: {
    status: 409,
    nl: 'Deze herindeling is al verwerkt, of raakt dit werkgebied niet.',
    en: 'This redivision has been followed already, or does not touch this territory.',
  },
  contact_point_municipal: {
    status: 422,
    nl: 'Het contactpunt is het college of de burgemeester van een gemeente die nu deelneemt (BGS 1.1).',
    en: 'The contact point is the executive or the mayor of a municipality that takes part now (BGS 1.1).',
  },
  name_taken: {
    status: 409,
    nl: 'Er is in die periode al een deelnemer met deze naam.',
    en: 'There is a participant of this name already in that period.',
  },
  public_participant_required: {
    status: 409,
    nl: 'Er moet altijd ten minste één publieke deelnemer zijn: alleen die besluiten en zijn verantwoordelijk (WGS 2.27).',
    en: 'There must always be at least one public participant: only these decide and are controllers (WGS 2.27).',
  },
  beyond_ceiling: {
    status: 422,
    nl: 'Gegevens blijven nooit langer dan vijf jaar na de eerste verwerking (WGS 1.8(7)).',
    en: 'Data never stay longer than five years after first processing (WGS 1.8(7)).',
  },
  advice_already_asked: {
    status: 409,
    nl: 'Over deze versie is al advies gevraagd; het antwoord is er nog niet.',
    en: 'Advice on this version was asked already; the answer is not there yet.',
  },
  deviation_without_advice: {
    status: 409,
    nl: 'Afwijken kan alleen van een negatief advies of een advies met voorwaarden over deze versie (BGS 1.13(6)).',
    en: 'One can deviate only from negative or conditional advice on this version (BGS 1.13(6)).',
  },
  assessment_incomplete: {
    status: 422,
    nl: 'De stuurgroep besluit pas als elk onderdeel van het afwegingskader is beoordeeld (LK24 4.6).',
    en: 'The steering group decides only when every aspect of the assessment frame has been judged (LK24 4.6).',
  },
  plus_task_without_decision: {
    status: 409,
    nl: 'Een plustaak is pas in uitvoering met een geldig besluit van de stuurgroep (LK24 4.6).',
    en: 'A plus task runs only with a valid decision of the steering group (LK24 4.6).',
  },
  plus_task_without_basis: {
    status: 409,
    nl: 'Een plustaak in uitvoering heeft een eigen wettelijke grondslag en een eigen verantwoordelijke (LK24 4.6).',
    en: 'A running plus task has a legal basis and a controller of its own (LK24 4.6).',
  },
  meeting_still_to_come: {
    status: 409,
    nl: 'Dit overleg moet nog komen; een besluit valt in het overleg.',
    en: 'This meeting is still to come; a decision is taken in the meeting.',
  },
} as const satisfies Record<string, Refusal>

export type ErrorCode = keyof typeof errors

/** One thing wrong with the input: where (a path with dots) and what. */
export type Issue = { path: string; code: string }

/** A refusal the domain knows. Anything else that is thrown is a bug. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly issues: readonly Issue[]
  /** What the requester may see of the present state, for a conflict. */
  readonly current: unknown

  constructor(code: ErrorCode, issues: readonly Issue[] = [], current?: unknown) {
    super(code)
    this.code = code
    this.issues = issues
    this.current = current
  }
}
