import type { Refusal } from './refusal.ts'

/** Refusals about the house, its people, its registers and its doors. */
export const networkRefusals = {
  personal_data_likely: {
    status: 422,
    nl: 'Hier lijkt een naam, geboortedatum of adres te staan. Haal het weg, of bevestig dat het niet van een betrokkene is.',
    en: 'This seems to contain a name, date of birth or address. Remove it, or confirm that it is not a subject’s.',
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
  designation_not_ended: {
    status: 409,
    nl: 'Deze persoon is nog aangewezen. Beëindig eerst die aanwijzing.',
    en: 'This person is still designated. End that designation first.',
  },
  review_reminded_today: {
    status: 409,
    nl: 'Aan deze controle is vandaag al herinnerd.',
    en: 'A reminder of this review was sent today already.',
  },
  review_finished: { status: 409, nl: 'Deze controle is al afgerond.', en: 'This review is finished already.' },
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
  participation_used: {
    status: 409,
    nl: 'De begindatum kan niet meer worden gecorrigeerd: er rust al iets op deze deelname. Beëindig haar zo nodig en voeg de deelnemer opnieuw toe.',
    en: 'The beginning cannot be corrected any more: something rests on this participation. If needed, end it and add the participant anew.',
  },
  territory_used: {
    status: 409,
    nl: 'Deze regel kan zo niet worden gecorrigeerd: er rust iets op de dagen die wegvallen.',
    en: 'This line cannot be corrected so: something rests on the days that would fall away.',
  },
  redivision_followed: {
    status: 409,
    nl: 'Deze herindeling is al verwerkt, of raakt dit werkgebied niet.',
    en: 'This redivision has been followed already, or does not touch this territory.',
  },
  covenant_holds: {
    status: 409,
    nl: 'Deze versie geldt al of heeft gegolden; er kan onder zijn besloten. Leg een volgende versie vast.',
    en: 'This version holds already or has held; decisions may have been taken under it. Record a next version.',
  },
  covenant_withdrawn: { status: 409, nl: 'Deze versie is al ingetrokken.', en: 'This version has been withdrawn already.' },
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
  plus_task_rests_on_decision: {
    status: 409,
    nl: 'Op dit besluit rust een plustaak die in uitvoering is. Leg eerst het goede besluit vast, of beëindig de plustaak (LK24 4.6).',
    en: 'A plus task that runs rests on this decision. First record the right decision, or end the plus task (LK24 4.6).',
  },
  decision_withdrawn: { status: 409, nl: 'Dit besluit is ingetrokken.', en: 'This decision has been withdrawn.' },
  meeting_still_to_come: {
    status: 409,
    nl: 'Dit overleg moet nog komen. Wie er was en wat is besloten, legt u daarna vast.',
    en: 'This meeting is still to come. Who was there and what was decided is recorded afterwards.',
  },
} as const satisfies Record<string, Refusal>
