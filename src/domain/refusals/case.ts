import type { Refusal } from './refusal.ts'

/** Refusals about a case, from first signal to closing. */
export const caseRefusals = {
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
  offer_not_accepted: {
    status: 409,
    nl: 'De aanmelder is niet akkoord met de overdracht. Er gaat nog niets over.',
    en: 'The referrer has not agreed to the hand-over. Nothing goes yet.',
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
  already_asked: {
    status: 409,
    nl: 'Deze vraag staat al open bij deze deelnemer, met een andere datum of andere soorten gegevens. Wacht op het antwoord of herinner eraan.',
    en: 'This question is open with this participant already, with another date or other kinds of information. Wait for the answer or send a reminder.',
  },
  not_in_composition: {
    status: 409,
    nl: 'In behandeling wordt alleen bevraagd wie in het geldende samenstellingsbesluit staat. Neem eerst een nieuw samenstellingsbesluit (WGS 2.31, vierde lid).',
    en: 'In treatment only who the composition decision in force names is asked. First record a new composition decision (WGS 2.31(4)).',
  },
  reminded_today: {
    status: 409,
    nl: 'Aan deze vraag is vandaag al herinnerd.',
    en: 'A reminder of this question was sent today already.',
  },
  nothing_asked: {
    status: 409,
    nl: 'Er wacht geen vraag op antwoord van uw organisatie.',
    en: 'No question waits for an answer of your organisation.',
  },
  already_answered: { status: 409, nl: 'Deze vraag is al beantwoord.', en: 'This question was answered already.' },
  question_ended: {
    status: 409,
    nl: 'Deze vraag is vervallen bij poort 2 en kan niet meer worden beantwoord. Wat uw organisatie al aanleverde, blijft staan.',
    en: 'This question ended at gate 2 and cannot be answered any more. What your organisation supplied already stays.',
  },
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
  composition_not_confirmed: {
    status: 409,
    nl: 'Nog niet alle genoemde publieke deelnemers hebben dit voorstel bevestigd (WGS 2.31(4)).',
    en: 'Not all public participants named have confirmed this proposal (WGS 2.31(4)).',
  },
  proposal_not_open: {
    status: 409,
    nl: 'Dit voorstel ligt er niet meer: het is vervangen, ingetrokken of al vastgelegd. Bekijk de casus opnieuw.',
    en: 'This proposal is no longer open: it was replaced, withdrawn or recorded. Look at the case again.',
  },
  closing_not_proposed: { status: 409, nl: 'Er is nog geen voorstel om af te sluiten.', en: 'Closing has not been proposed yet.' },
  closing_not_agreed: {
    status: 409,
    nl: 'Nog niet alle betrokken publieke deelnemers stemmen in met afsluiten (WGS 2.31(8)).',
    en: 'Not all involved public participants have agreed to closing (WGS 2.31(8)).',
  },
  beyond_ceiling: {
    status: 422,
    nl: 'Gegevens blijven nooit langer dan vijf jaar na de eerste verwerking (WGS 1.8(7)).',
    en: 'Data never stay longer than five years after first processing (WGS 1.8(7)).',
  },
} as const satisfies Record<string, Refusal>
