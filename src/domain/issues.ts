/** What can be wrong with one field; said beside it and in the summary. */
export const issueTexts = {
  born_in_future: {
    nl: 'Deze geboortedatum ligt in de toekomst. Controleer het jaar.',
    en: 'This date of birth lies in the future. Check the year.',
  },
  born_too_long_ago: {
    nl: 'Deze geboortedatum ligt meer dan 120 jaar terug. Controleer het jaar.',
    en: 'This date of birth is more than 120 years ago. Check the year.',
  },
  not_a_birth_year: {
    nl: 'Vul het geboortejaar in vier cijfers in: niet in de toekomst en hoogstens 120 jaar terug.',
    en: 'Fill in the year of birth in four figures: not in the future and at most 120 years ago.',
  },
  required: { nl: 'Vul dit in.', en: 'Fill this in.' },
  too_long: { nl: 'Dit is te lang.', en: 'This is too long.' },
  too_short: { nl: 'Dit is te kort of te weinig.', en: 'This is too short or too little.' },
  too_high: { nl: 'Dit getal is te hoog.', en: 'This number is too high.' },
  too_low: { nl: 'Dit getal is te laag.', en: 'This number is too low.' },
  unreadable_characters: { nl: 'Hier staan tekens in die niet leesbaar zijn.', en: 'This contains characters that cannot be read.' },
  one_line_only: { nl: 'Houd dit op één regel.', en: 'Keep this on one line.' },
  no_files_here: {
    nl: 'Zet hier geen foto of bestand in, ook niet als code. Vat samen wat nodig is.',
    en: 'Do not put a photo or file here, not as code either. Summarise what is needed.',
  },
  invalid: { nl: 'Dit klopt niet.', en: 'This is not right.' },
  invalid_choice: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  unknown_field: { nl: 'Dit veld bestaat niet.', en: 'This field does not exist.' },
  bsn_not_here: {
    nl: 'Hier staat een burgerservicenummer. Haal het weg: hier is het nooit nodig.',
    en: 'This contains a citizen service number. Remove it: it is never needed here.',
  },
  melding_not_for_house: {
    nl: 'Deze melding is voor een andere ontvanger. Hier hoort een melding van soort ZVH.',
    en: 'This melding is for another receiver. A melding of kind ZVH belongs here.',
  },
  only_initials: {
    nl: 'Zet hier alleen voorletters, zoals R.V. Is een naam nodig, kies dan Naam en geboortedatum.',
    en: 'Put only initials here, such as R.V. When a name is needed, choose Name and date of birth.',
  },
  not_with_this_ground: {
    nl: 'Bij deze grondslag hoort geen motivering. Maak dit veld leeg.',
    en: 'This ground asks for no motive. Leave this field empty.',
  },
  bsn_in_its_own_field: {
    nl: 'Hier staat een burgerservicenummer. Zet het in het veld BSN.',
    en: 'This contains a citizen service number. Put it in the field for it.',
  },
  bsn_in_a_name: {
    nl: 'Hier staat een burgerservicenummer. Haal het hier weg.',
    en: 'This contains a citizen service number. Remove it here.',
  },
  bsn_in_words: {
    nl: 'Hier staat een burgerservicenummer. Haal het weg: wie dit leest of afdrukt ziet het hele nummer.',
    en: 'This contains a citizen service number. Remove it: who reads or prints this sees the whole number.',
  },
  consults_itself: { nl: 'Vraag een andere deelnemer dan uw eigen.', en: 'Ask another participant than your own.' },
  too_little_to_search: {
    nl: 'Vul ten minste twee in: voornaam, achternaam of geboortedatum. Of alleen het burgerservicenummer.',
    en: 'Fill in at least two: given name, family name or date of birth. Or the citizen service number alone.',
  },
  twice: { nl: 'Dit staat er dubbel in.', en: 'This appears twice.' },
  stepped_aside: {
    nl: 'Deze persoon heeft zich in deze casus verschoond en krijgt er geen plaats in. Kies een collega.',
    en: 'This person stepped aside in this case and gets no place in it. Choose a colleague.',
  },
  roles_carry_no_seat: {
    nl: 'Deze persoon heeft geen rol die bij deze plaats in een casus hoort (WGS 1.8, tweede lid). Kies een collega.',
    en: 'This person has no role that goes with this place in a case (WGS 1.8(2)). Choose a colleague.',
  },
  not_of_the_bureau: {
    nl: 'Kies iemand van het bureau die casussen verwerkt.',
    en: 'Choose somebody of the bureau who processes cases.',
  },
  nobody_confirms: {
    nl: 'Van deze deelnemer is er geen beoordelaar die kan bevestigen.',
    en: 'This participant has no judge who can confirm.',
  },
  awaits_confirmation: { nl: 'Deze deelnemer heeft nog niet bevestigd.', en: 'This participant has not confirmed yet.' },
  participant_objects: { nl: 'Deze deelnemer maakt bezwaar.', en: 'This participant objects.' },
  nothing_changes: { nl: 'Dit staat er al zo.', en: 'This is what stands there already.' },
  rests_on_accounts: {
    nl: 'Er zijn al mensen van deze deelnemer aangewezen.',
    en: 'People of this participant have been designated already.',
  },
  rests_on_seats: {
    nl: 'Mensen van deze deelnemer hebben of hadden een zetel in een casus.',
    en: 'People of this participant have or had a seat in a case.',
  },
  rests_on_doors: { nl: 'Deze deelnemer heeft een deur voor signalen.', en: 'This participant has a door for signals.' },
  rests_on_house: {
    nl: 'Deze deelnemer is het contactpunt van het huis of beheert het.',
    en: 'This participant is the contact point of the house or manages it.',
  },
  rests_on_decisions: {
    nl: 'Deze deelnemer staat in een besluit, een register of een casus.',
    en: 'This participant stands in a decision, a register or a case.',
  },
  rests_on_tables: {
    nl: 'Een tafel van de regio werkt op die dagen voor deze gemeente. Wijzig eerst de tafel.',
    en: 'A table of the region works for this municipality on those days. Change the table first.',
  },
  rests_on_cases: {
    nl: 'Op die dagen is over iemand uit deze gemeente aangemeld.',
    en: 'On those days somebody from this municipality was referred.',
  },
  one_case_lead: { nl: 'Er is één casusregisseur.', en: 'There is one case director.' },
  not_bound_by_secrecy: {
    nl: 'Voor uw organisatie geldt geen beroepsgeheim uit WGS 2.29, tweede lid. Kies een ander antwoord.',
    en: 'No professional secrecy of WGS 2.29(2) binds your organisation. Choose another answer.',
  },
  reason_of_other_outcome: { nl: 'Deze reden hoort bij een ander antwoord.', en: 'This reason goes with another answer.' },
  only_with_refusal: { nl: 'Een toelichting hoort alleen bij een weigering.', en: 'An explanation only goes with a refusal.' },
  only_when_known: { nl: 'Dit hoort alleen bij het antwoord bekend.', en: 'This only goes with the answer known.' },
  kept_from_itself: {
    nl: 'Uw eigen organisatie ziet altijd wat zij aanlevert. Kies andere deelnemers.',
    en: 'Your own organisation always sees what it supplies. Choose other participants.',
  },
  restriction_is_over: {
    nl: 'Deze dag is voorbij, dus de beperking zou nooit gelden. Kies vandaag of later.',
    en: 'This day has passed, so the restriction would never hold. Choose today or later.',
  },
  nothing_is_restricted: {
    nl: 'Kies ook wat tot die dag beperkt is, of haal de datum weg.',
    en: 'Choose what is restricted until that day too, or remove the date.',
  },
  not_with_refusal: { nl: 'Bij deze uitkomst horen geen gegevens.', en: 'No items go with this outcome.' },
  bsn_has_nine_digits: { nl: 'Een burgerservicenummer heeft negen cijfers.', en: 'A citizen service number has nine digits.' },
  bsn_fails_eleven_test: {
    nl: 'Dit is geen geldig burgerservicenummer (elfproef).',
    en: 'This is not a valid citizen service number (eleven-test).',
  },
  oin_has_twenty_digits: { nl: 'Een OIN heeft twintig cijfers.', en: 'An OIN has twenty digits.' },
  municipality_code: { nl: 'Een gemeentecode heeft vier cijfers.', en: 'A municipality code has four digits.' },
  email_address: { nl: 'Vul een e-mailadres in, zoals naam@organisatie.nl.', en: 'Enter an e-mail address, such as name@organisation.nl.' },
  web_address: { nl: 'Vul een webadres in dat met https:// begint.', en: 'Enter a web address that begins with https://.' },
  controller_must_be_public: {
    nl: 'Alleen een publieke deelnemer is verwerkingsverantwoordelijke (WGS 2.27(3)).',
    en: 'Only a public participant is controller (WGS 2.27(3)).',
  },
  no_persons_here: {
    nl: 'Hier staat een burgerservicenummer. Dit register gaat niet over personen: haal het weg.',
    en: 'This contains a citizen service number. This register is not about persons: take it out.',
  },
  before_what_it_answers: { nl: 'Deze dag ligt voor de dag waarop hij volgt.', en: 'This day lies before the day it follows.' },
  plus_task_outside_wgs: {
    nl: 'Een plustaak valt niet onder de WGS (LK24 4.6). Noem de wet waarop de taak zelf rust.',
    en: 'A plus task does not fall under the WGS (LK24 4.6). Name the act on which the task itself rests.',
  },
  other_year_than_decisions: {
    nl: 'De besluiten van dit overleg zijn genummerd naar een ander jaar. Kies een dag in dat jaar.',
    en: 'The decisions of this meeting are numbered by another year. Choose a day in that year.',
  },
  after_decision_due: {
    nl: 'Een besluit van dit overleg moet al voor deze dag zijn uitgevoerd.',
    en: 'A decision of this meeting is due before this day.',
  },
  not_a_weighing: { nl: 'Kies een weging die nog komt.', en: 'Choose a weighing that is still to come.' },
  before_the_referral: { nl: 'Dit ligt voor de aanmelding.', en: 'This lies before the referral.' },
  has_its_own_door: {
    nl: 'Mogelijke radicalisering wordt langs een eigen weg gemeld (WGS 2.31(13)).',
    en: 'Possible radicalisation is reported by a way of its own (WGS 2.31(13)).',
  },
  username: {
    nl: 'Gebruik 2 tot 41 kleine letters, cijfers, punten of streepjes; begin met een letter.',
    en: 'Use 2 to 41 small letters, digits, dots or hyphens; begin with a letter.',
  },
  password_too_short: { nl: 'Gebruik ten minste 12 tekens. Een zin is goed.', en: 'Use at least 12 characters. A sentence is good.' },
  password_common: {
    nl: 'Dit wachtwoord wordt te vaak gebruikt. Kies een eigen zin.',
    en: 'This password is used too often. Choose a sentence of your own.',
  },
  password_is_username: { nl: 'Kies iets anders dan uw gebruikersnaam.', en: 'Choose something else than your username.' },
  roles_of_different_authorisation: {
    nl: 'Verwerken, toetsen en beheren gaan niet samen in één persoon (WGS 1.8(2)).',
    en: 'Processing, review and maintenance do not go together in one person (WGS 1.8(2)).',
  },
  role_of_public_participants: {
    nl: 'Deze rol is er alleen bij een publieke deelnemer.',
    en: 'This role exists at a public participant only.',
  },
  role_of_the_house: {
    nl: 'Een rol voor het hele huis geeft de beheerder van het huis.',
    en: 'A role for the whole house is given by the administrator of the house.',
  },
  review_every_person: { nl: 'Geef over iedereen een oordeel.', en: 'Decide on everybody.' },
  designation_has_ended: {
    nl: 'Deze aanwijzing is geëindigd. Wijs de persoon opnieuw aan.',
    en: 'This designation has ended. Designate the person anew.',
  },
  overlaps_former_designation: {
    nl: 'Deze dag ligt voor het einde van de vorige aanwijzing.',
    en: 'This day lies before the end of the former designation.',
  },
  designated_anew_since: {
    nl: 'Deze persoon is na dit voorstel opnieuw aangewezen. Doe een nieuw voorstel.',
    en: 'This person was designated anew after this proposal. Make a new proposal.',
  },
  review_is_yours: {
    nl: 'Deze controle is aan u gevraagd; er is niets over te nemen.',
    en: 'This review is asked of you; there is nothing to take over.',
  },
  review_nobody_else: { nl: 'Deze persoon hoort niet bij deze controle.', en: 'This person is not part of this review.' },
  ends_before_it_begins: { nl: 'Het einde ligt voor het begin.', en: 'The end lies before the beginning.' },
  gate_1_stops: {
    nl: 'Zonder deze deelnemer komt geen nieuwe aanmelding meer door poort 1. Bevestig dat u dit weet.',
    en: 'Without this participant no new referral passes gate 1 any more. Confirm that you know this.',
  },
  judges_are_public: {
    nl: 'Alleen publieke deelnemers oordelen (WGS 2.31, tweede lid).',
    en: 'Only public participants judge (WGS 2.31(2)).',
  },
  not_after_last_version: {
    nl: 'Een nieuwe versie gaat later in dan de vorige.',
    en: 'A new version holds from a later day than the one before it.',
  },
  before_valid_from: {
    nl: 'Een nieuw criterium geldt niet eerder dan het convenant zelf.',
    en: 'A new criterion does not hold earlier than the covenant itself.',
  },
  unknown_letter_field: { nl: 'Dit veld tussen accolades kent geen brief.', en: 'No letter knows this field between braces.' },
  no_person_in_letter: {
    nl: 'Een brief noemt geen persoon: gebruik het zaaknummer (WGS 1.8, vijfde lid).',
    en: 'A letter names no person: use the number of the case (WGS 1.8(5)).',
  },
  in_accordance: { nl: 'De oordelen leiden tot: past bij het doel.', en: 'The judgments lead to: fits the purpose.' },
  not_in_accordance: { nl: 'De oordelen leiden tot: past niet bij het doel.', en: 'The judgments lead to: does not fit the purpose.' },
} as const satisfies Record<string, { nl: string; en: string }>
