import type { OperationName } from '../../api/index.ts'

/**
 * Who may do what, written down by hand from the law (WGS 2.31, BGS, law.md §§5-6), for someone who reads no code.
 * It knows nothing of the table the program decides with: the test beside it asks the program and compares.
 * A row gives permission; what stands in no row is refused. Several rows for one act add up.
 */
const inCases = `
| act                                            | seat                              | participants | phase          | basis                  |
| ---------------------------------------------- | --------------------------------- | ------------ | -------------- | ---------------------- |
| a short consultation is between who asks and who is asked; only who asked decides what comes of it                                  |
| showConsultation                               | referrer consulted                | all          | consultation   | WGS 2.31(1)            |
| answerConsultation                             | consulted                         | all          | consultation   | WGS 2.31(1)            |
| decideConsultation referConsultation eraseConsultation | referrer                  | all          | consultation   | WGS 2.31(1), 1.8(7)    |
| a signal waits for the people of one participant who may refer                                                                        |
| showSignal adoptSignal declineSignal           | receiver                          | all          | signal         | WGS 2.31(1)            |
| a draft is its referrer's own                                                                                                          |
| showDossier explainAccess showReferral         | referrer                          | all          | draft          | WGS 2.31(1)            |
| saveReferral submitReferral discardReferral    | referrer                          | all          | draft          | WGS 2.31(1)            |
| findWhileReferring noteVerdict undoNote         | referrer                          | all          | draft          | WGS 2.31(1)            |
| the referral alone is judged, by public participants; the bureau advises and records                                                  |
| showDossier explainAccess showReferral         | referrer intake                   | all          | purpose_review | WGS 2.31(1)-(2)        |
| showDossier explainAccess showReferral         | judge                             | public       | purpose_review | WGS 2.31(2)            |
| showHistory                                    | intake                            | all          | purpose_review | WGS 1.8(4)             |
| showHistory                                    | judge                             | public       | purpose_review | WGS 1.8(4)             |
| judgePurpose                                   | judge                             | public       | purpose_review | WGS 2.31(2)            |
| withdrawJudgment foreseeStepAside stepAside    | judge                             | public       | purpose_review | R-CAS-04; R-SEC-09     |
| advisePurpose                                  | intake referrer                   | all          | purpose_review | R-CAS-04               |
| postponeWeighing                               | intake judge                      | public       | purpose_review | R-CAS-07               |
| seatJudge                                      | intake                            | public       | purpose_review | WGS 2.31(2); R-SEC-09  |
| recordFirstContact                             | intake                            | all          | purpose_review enrichment | R-CAS-07    |
| supplementReferral                             | referrer                          | all          | purpose_review | WGS 2.31(1)            |
| listJudgments                                  | intake                            | all          | purpose_review | R-CAS-04               |
| listJudgments                                  | judge                             | public       | purpose_review | R-CAS-04               |
| listJudgments                                  | intake                            | all          | enrichment     | R-CAS-04               |
| listJudgments                                  | judge                             | public       | enrichment     | R-CAS-04               |
| listJudgments                                  | intake                            | all          | not_taken      | R-CAS-04               |
| listJudgments                                  | reviewer                          | all          | closed         | WGS 1.8(2)(b)          |
| showFollowUp                                   | referrer                          | all          | draft          | WGS 2.31(1)            |
| showFollowUp                                   | referrer intake                   | all          | purpose_review | WGS 2.31(1)-(2)        |
| showFollowUp                                   | judge                             | public       | purpose_review | WGS 2.31(2)            |
| showFollowUp                                   | referrer intake                   | all          | enrichment     | WGS 2.31(1), (3)       |
| showFollowUp                                   | judge                             | public       | enrichment     | WGS 2.31(3)            |
| showFollowUp                                   | process_lead case_lead member     | all          | in_treatment   | WGS 2.31(5)            |
| showFollowUp                                   | referrer intake                   | all          | not_taken      | BGS 1.16(1)(b)         |
| showFollowUp                                   | reviewer                          | all          | closed         | WGS 1.8(2)(b)          |
| draftOutcomeLetter sendOutcomeLetter           | intake notifier                   | all          | not_taken      | BGS 1.16(1)(b)         |
| draftHandoverLetter sendHandoverLetter withdrawHouseOffer | intake                 | all          | not_taken      | BGS 1.16(1)(b)         |
| readOutcomeLetter acceptHouseOffer             | referrer                          | all          | not_taken      | BGS 1.16(1)(b)         |
| decidePurpose                                  | intake judge                      | public       | purpose_review | WGS 2.31(2)            |
| chooseLevel                                    | intake judge                      | public       | purpose_review | LK24 4.1               |
| revealBsn                                      | intake judge                      | public       | purpose_review | WGS 2.29(1)            |
| showKnownPersons findPersons giveVerdict undoVerdict | intake                       | all          | purpose_review | WGS 2.29(1), 2.31(2)   |
| showKnownPersons findPersons giveVerdict undoVerdict | judge                        | public       | purpose_review | WGS 2.29(1), 2.31(2)   |
| public participants gather and decide who is involved; who is asked sees the question and its own answer                              |
| showDossier explainAccess                      | referrer intake supplier          | all          | enrichment     | WGS 2.31(3)            |
| showDossier explainAccess                      | judge                             | public       | enrichment     | WGS 2.31(3)            |
| showReferral                                   | referrer intake                   | all          | enrichment     | WGS 2.31(1), (3)       |
| showReferral                                   | judge                             | public       | enrichment     | WGS 2.31(3)            |
| showHistory                                    | intake                            | all          | enrichment     | WGS 1.8(4)             |
| showHistory                                    | judge                             | public       | enrichment     | WGS 1.8(4)             |
| askParticipant askIfKnown remindParticipant    | intake judge                      | public       | enrichment     | WGS 2.31(3)            |
| answerRequest answerIfKnown                    | supplier                          | all          | enrichment     | WGS 1.5(1)             |
| answerRequest answerIfKnown                    | judge                             | public       | enrichment     | WGS 1.5(1)             |
| supplyItem                                     | judge                             | public       | enrichment     | WGS 2.31(3)            |
| disputeSupply                                  | intake                            | all          | enrichment     | BGS 1.7                |
| disputeSupply                                  | judge                             | public       | enrichment     | BGS 1.7                |
| rectifySupply                                  | supplier                          | all          | enrichment     | BGS 1.7                |
| rectifySupply                                  | judge                             | public       | enrichment     | BGS 1.7                |
| proposeComposition withdrawProposal decideComposition | intake judge               | public       | enrichment     | WGS 2.31(4); R-AUT-05  |
| who knows the subject privately steps aside, in whatever part others gave them in the case, as long as it is judged, enriched or treated  |
| foreseeStepAside stepAside                     | intake                            | all          | purpose_review | R-SEC-09               |
| foreseeStepAside stepAside                     | intake supplier                   | all          | enrichment     | R-SEC-09               |
| foreseeStepAside stepAside                     | judge decider                     | public       | enrichment     | R-SEC-09               |
| foreseeStepAside stepAside                     | process_lead case_lead member support | all      | in_treatment   | R-SEC-09               |
| foreseeStepAside stepAside                     | decider                           | public       | in_treatment   | R-SEC-09               |
| who is involved is confirmed by the public participants themselves; of the case they see what is proposed and no more                 |
| confirmComposition objectToComposition         | decider                           | public       | enrichment in_treatment | WGS 2.31(4); R-AUT-02 |
| showDossier explainAccess                      | decider                           | public       | enrichment     | WGS 2.31(4)            |
| showDossier explainAccess                      | decider                           | public       | in_treatment   | WGS 2.31(4)            |
| revealBsn                                      | intake judge                      | public       | enrichment     | WGS 2.29(1)            |
| showKnownPersons findPersons giveVerdict undoVerdict | intake                       | all          | enrichment     | WGS 2.29(1), 2.31(4)   |
| showKnownPersons findPersons giveVerdict undoVerdict | judge                        | public       | enrichment     | WGS 2.29(1), 2.31(4)   |
| in treatment: only who the composition decision names, public or private alike, with the support of the bureau                        |
| showDossier explainAccess                      | process_lead case_lead member     | all          | in_treatment   | WGS 2.31(4)-(5)        |
| showDossier explainAccess                      | support                           | all          | in_treatment   | LK24 5.3; WGS 2.31(5)  |
| showReferral                                   | process_lead case_lead member     | all          | in_treatment   | WGS 2.31(5)            |
| showHistory                                    | process_lead                      | all          | in_treatment   | WGS 1.8(4)             |
| answerRequest answerIfKnown rectifySupply                    | case_lead member                  | all          | in_treatment   | WGS 1.5(1); BGS 1.7    |
| listPersonLinks undoPersonLink                 | process_lead                      | all          | in_treatment   | BGS 1.7; law.md §8.3   |
| supplyItem                                     | case_lead member                  | all          | in_treatment   | WGS 2.31(5)            |
| disputeSupply                                  | process_lead case_lead member     | all          | in_treatment   | BGS 1.7                |
| addPerson changePerson removePerson            | process_lead case_lead member     | all          | in_treatment   | WGS 2.30(1)(b)         |
| saveDomain saveViews addInstrument             | process_lead case_lead member     | all          | in_treatment   | WGS 2.31(5); LK24 4.3  |
| addGoal changeGoal                             | process_lead case_lead member     | all          | in_treatment   | WGS 2.31(5); BGS 2.17  |
| registerAgreement changeAgreement              | process_lead case_lead member     | all          | in_treatment   | WGS 2.31(5); BGS 2.17  |
| reportOnAgreement approvePlan                  | process_lead case_lead member     | all          | in_treatment   | WGS 2.31(5)-(6)        |
| saveNote answerQuestion recordDecision         | process_lead case_lead member     | all          | in_treatment   | WGS 2.31(5)            |
| recordAttendance moveStep                      | process_lead case_lead support    | all          | in_treatment   | R-CAS-11; LK24 5.3     |
| addAgendaItem                                  | process_lead support              | all          | in_treatment   | R-CAS-11; LK24 5.3     |
| evaluate proposeHandover proposeClosing        | process_lead case_lead            | all          | in_treatment   | WGS 2.31(6)            |
| confirmHandover                                | process_lead case_lead member     | all          | in_treatment   | R-CAS-14               |
| in treatment: what only public participants decide                                                                                     |
| askParticipant askIfKnown remindParticipant    | process_lead                      | public       | in_treatment   | WGS 2.31(3)            |
| proposeComposition withdrawProposal decideComposition | process_lead               | public       | in_treatment   | WGS 2.31(4); R-AUT-05  |
| admitThirdParty                                | process_lead support              | public       | in_treatment   | WGS 2.31(9); BGS 2.21  |
| revealBsn                                      | process_lead case_lead member     | public       | in_treatment   | WGS 2.29(1)            |
| agreeClosing                                   | process_lead case_lead member     | public       | in_treatment   | WGS 2.31(8)            |
| closeCase                                      | process_lead                      | public       | in_treatment   | WGS 2.31(8)            |
| not taken: the referrer learns the outcome, the bureau hands it on, then it goes                                                      |
| showDossier explainAccess showReferral         | referrer intake                   | all          | not_taken      | BGS 1.16(1)(b)         |
| showHistory                                    | intake                            | all          | not_taken      | WGS 1.8(4)             |
| showDossier explainAccess                      | notifier                          | all          | not_taken      | BGS 1.16(1)(b); WGS 2.31(13) |
| reported as possible radicalisation: frozen; only the report itself, and what came of it, is recorded                                  |
| reportRadicalisation                           | intake                            | all          | purpose_review | WGS 2.31(13)           |
| reportRadicalisation                           | judge                             | public       | purpose_review | WGS 2.31(13)           |
| reportRadicalisation                           | intake                            | all          | enrichment     | WGS 2.31(13)           |
| reportRadicalisation                           | judge                             | public       | enrichment     | WGS 2.31(13)           |
| reportRadicalisation                           | process_lead case_lead member     | all          | in_treatment   | WGS 2.31(13)           |
| showDossier explainAccess                      | intake process_lead case_lead member | all       | radicalisation | WGS 2.31(13)           |
| showDossier explainAccess                      | judge                             | public       | radicalisation | WGS 2.31(13)           |
| settleRadicalisation                           | intake judge process_lead case_lead member | public | radicalisation | WGS 2.31(13)        |
| closed is shielded: nobody, but who opened it by name with a reason                                                                    |
| showDossier explainAccess showReferral showHistory | reviewer                      | all          | closed         | WGS 2.31(8), 1.8(2)(b) |
| showKnownPersons                               | reviewer                          | all          | closed         | R-RET §8.3             |
`

/** Which rooms of a case are open for whom; every other room is closed and empty. */
const inRooms = `
| room                      | seat                              | participants | phase          |
| ------------------------- | --------------------------------- | ------------ | -------------- |
| referral                  | referrer                          | all          | draft          |
| referral                  | referrer                          | all          | purpose_review |
| referral persons purpose  | intake                            | all          | purpose_review |
| referral persons purpose  | judge                             | public       | purpose_review |
| referral                  | referrer                          | all          | enrichment     |
| information               | supplier                          | all          | enrichment     |
| referral persons purpose information composition | intake     | all          | enrichment     |
| referral persons purpose information composition | judge      | public       | enrichment     |
| proposal                  | intake                            | all          | enrichment     |
| proposal                  | judge decider                     | public       | enrichment     |
| proposal                  | process_lead                      | all          | in_treatment   |
| proposal                  | decider                           | public       | in_treatment   |
| composition meetings      | support                           | all          | in_treatment   |
| referral persons information composition analysis plan meetings | process_lead case_lead member | all | in_treatment |
| referral                  | referrer                          | all          | not_taken      |
| referral purpose composition | intake                         | all          | not_taken      |
| referral persons purpose information composition analysis plan meetings | reviewer | all   | closed         |
`

/** How much of a case a seat shows: the whole of what is open in that phase, or its course and one's own contribution; else nothing. */
const inStages = `
| sees    | seat                           | participants | phase          |
| ------- | ------------------------------ | ------------ | -------------- |
| full    | receiver                       | all          | signal         |
| full    | referrer                       | all          | consultation   |
| process | consulted                      | all          | consultation   |
| full    | referrer                       | all          | draft          |
| process | referrer                       | all          | purpose_review |
| full    | intake                         | all          | purpose_review |
| full    | judge                          | public       | purpose_review |
| process | referrer supplier              | all          | enrichment     |
| process | decider                        | public       | enrichment     |
| process | decider                        | public       | in_treatment   |
| full    | intake                         | all          | enrichment     |
| full    | judge                          | public       | enrichment     |
| full    | process_lead case_lead member  | all          | in_treatment   |
| process | support                        | all          | in_treatment   |
| process | intake process_lead case_lead member | all    | radicalisation |
| process | judge                          | public       | radicalisation |
| process | referrer intake notifier       | all          | not_taken      |
| full    | reviewer                       | all          | closed         |
`

/** What somebody may do in the house as a whole, by their role there; \`everyone\` is whoever has an active account. */
const inHouse = `
| act                                                  | role                                                                           | basis            |
| ---------------------------------------------------- | ------------------------------------------------------------------------------ | ---------------- |
| showSession                                          | everyone                                                                       | WGS 1.8(2)       |
| listOtherHouses                                      | everyone                                                                       | BGS 1.16(1)(b)   |
| showCovenant listParticipants listProfessionals      | everyone                                                                       | WGS 2.27         |
| listCovenants                                        | everyone                                                                       | LK24 5.1         |
| startCovenant saveCovenant discardCovenant previewCovenant | network_manager information_coordinator                                  | R-GOV-08         |
| adoptCovenant withdrawCovenant                       | network_manager                                                                | R-GOV-08         |
| showOwnHouse listMunicipalities                      | everyone                                                                       | BGS 1.1; BGS 2.18 |
| changeHouse addPublication changePublication removePublication | administrator network_manager                                        | BGS 1.1; WGS 1.12 |
| addMunicipality endMunicipality withdrawMunicipality followRedivision | administrator network_manager                                 | BGS 2.18         |
| listTerritoryCorrections correctMunicipality         | administrator network_manager                                                  | BGS 2.18; BGS 1.7 |
| addParticipant changeParticipant previewEnding endParticipant showBeginning correctBeginning | administrator network_manager          | WGS 2.27         |
| listPeople showPerson | administrator participant_administrator network_manager coordinating_dpo information_coordinator | WGS 1.4; BGS 1.11 |
| designatePerson designateAnew changeConditions previewConsequences endDesignation invitePerson revokeInvitation | administrator participant_administrator | WGS 1.4(3); WGS 1.8(2)(c) |
| listUndirected takeOverCase | process_director | LK24 3.2 |
| listReviews openReview finishReview showReview | administrator participant_administrator coordinating_dpo | BIO2 5.18.02; BIO2 8.02.01 |
| showMyWork listCases searchCases listWeighing        | everyone                                                                       | own seats only   |
| listPastWeighings                                    | judge information_coordinator process_director                                 | WGS 2.31(2)      |
| putAwayQuestion                                      | everyone                                                                       | what they were asked themselves only |
| listMeetings showMeeting                             | everyone                                                                       | own items only   |
| planMeeting                                          | process_director support information_coordinator                               | LK24 5.3         |
| approveDecisionList                                  | process_director chair                                                         | R-CAS-11         |
| startReferral                                        | professional judge process_director information_coordinator                    | WGS 2.31(1)      |
| askAdvice reviseAdvice closeAdvice                   | professional judge chair process_director information_coordinator support network_manager | R-GOV-05 |
| listAdvice showAdvice                                | everyone                                                                       | own participant only; R-GOV-05 |
| answerAdvice removeAdvice                            | process_director information_coordinator                                       | R-GOV-05; LK24 3.2 |
| searchKnowledge showKnowledge rateKnowledge          | everyone                                                                       | R-GOV-05         |
| publishKnowledge reviseKnowledge withdrawKnowledge   | process_director information_coordinator                                       | R-GOV-05; LK24 3.2 |
| beginConsultation                                    | professional judge process_director information_coordinator                    | WGS 2.31(1)      |
| listConsultations                                    | everyone                                                                       | own seats only   |
| listReferrals listTakenOver listTakenUp              | everyone                                                                       | own seats only   |
| listColleaguesDrafts takeOverReferral                | professional judge process_director information_coordinator                    | WGS 2.31(1)      |
| listSignals                                          | professional judge                                                             | WGS 2.31(1)      |
| listDoors openDoor renewDoor closeDoor remindReviewer | administrator                                                                 | BIO2 5.17, 5.18.02 |
| listClocks listCertificates                          | coordinating_dpo contact_point_officer information_coordinator administrator   | WGS 1.8(7)       |
| listProcessingKinds showProcessingKind listProvisionKinds | everyone                                                                  | WGS 1.8(6)       |
| registerProcessingKind changeProcessingKind askLegalityAdvice recordLegalityAdvice deviateFromAdvice | network_manager coordinating_dpo | BGS 1.13 |
| listPlusTasks showPlusTask                           | everyone                                                                       | LK24 4.6         |
| registerPlusTask changePlusTask judgePlusTask movePlusTask | network_manager                                                          | LK24 4.6         |
| decidePlusTask withdrawPlusTaskDecision              | network_manager steering_group                                                 | LK24 4.6, 5.2    |
| listRegionalTables showRegionalTable findRegionalTables showTileMap | everyone                                                        | R-MON-07         |
| registerRegionalTable changeRegionalTable placeMunicipalities | network_manager information_coordinator                               | R-MON-07         |
| listGovernanceMeetings showGovernanceMeeting listGovernanceDecisions listPriorities | everyone                                        | LK24 5.2         |
| planGovernanceMeeting changeGovernanceMeeting recordGovernanceAttendance addGovernanceAgendaPoint removeGovernanceAgendaPoint | network_manager steering_group | LK24 5.2 |
| recordGovernanceDecision settleGovernanceDecision withdrawGovernanceDecision addPriority changePriority | network_manager steering_group                         | LK24 5.2         |
| listShielded unlockCase                              | coordinating_dpo contact_point_officer                                         | WGS 2.31(8)      |
`

/** Whose roles carry which seat. Who reviews, maintains, governs or manages the network processes nothing, and has no place in a case whatever was decided. */
const inSeats = `
| seat                                                     | role                                                                             | basis                  |
| -------------------------------------------------------- | -------------------------------------------------------------------------------- | ---------------------- |
| referrer receiver consulted supplier case_lead member    | professional judge chair process_director information_coordinator support        | WGS 1.8(2)(a)          |
| judge decider                                            | judge                                                                            | WGS 2.31(2), (4)       |
| intake notifier                                          | information_coordinator process_director                                         | LK24 5.3               |
| process_lead                                             | process_director                                                                 | LK24 3.2               |
| support                                                  | support                                                                          | LK24 5.3               |
| reviewer                                                 | coordinating_dpo contact_point_officer                                           | WGS 1.8(2)(b), 2.31(8) |
`

/** What asks for no session at all, because it begins or ends one or shows what is public. */
export const open: readonly OperationName[] = [
  // for systems, by the secret of their door
  'sendJzvMelding',
  'sendZsmSignal',
  'sendSafeHomeSignal',
  'sendNeighbourhoodTeamSignal',
  'sendCaseNotification',
  'showSignalStatus',
  'signIn',
  'signInToDemo',
  'signOut',
  'listDemoPeople',
  'listHouses',
  'showHouse',
  'showInvitation',
  'prepareAccount',
  'acceptInvitation',
]

function rowsOf(table: string): string[][] {
  return table
    .split('\n')
    .map((row) => row.split('|').slice(1, -1))
    .filter((cells) => cells.length > 2)
    .slice(2)
    .map((cells) => cells.map((cell) => cell.trim()))
}

/** Every combination that a row names, as one string. */
function combined(table: string, columns: number): ReadonlySet<string> {
  const found = new Set<string>()
  for (const row of rowsOf(table)) {
    const parts = row.slice(0, columns).map((cell) => (cell === 'all' ? ['public', 'private'] : cell.split(' ')))
    const lines = parts.reduce<string[][]>((sofar, options) => sofar.flatMap((line) => options.map((option) => [...line, option])), [[]])
    for (const line of lines) found.add(line.join(' '))
  }
  return found
}

const caseRows = combined(inCases, 4)
const roomRows = combined(inRooms, 4)
const houseRows = combined(inHouse, 2)
const stageRows = combined(inStages, 4)
const seatRows = combined(inSeats, 2)
const namesIn = (table: string): string[] => [...new Set(rowsOf(table).flatMap(([first = '']) => first.split(' ')))]

export const caseActs = namesIn(inCases)
export const houseActs = namesIn(inHouse)
export const rooms = namesIn(inRooms)

export const mayInCase = (act: string, seat: string, participants: string, phase: string): boolean =>
  caseRows.has([act, seat, participants, phase].join(' '))
export const roomIsOpen = (room: string, seat: string, participants: string, phase: string): boolean =>
  roomRows.has([room, seat, participants, phase].join(' '))
export const stageFor = (seat: string, participants: string, phase: string): 'full' | 'process' | 'nothing' =>
  (['full', 'process'] as const).find((sees) => stageRows.has([sees, seat, participants, phase].join(' '))) ?? 'nothing'
/** Whether these roles carry this seat; a seat that is not carried is as none. */
export const carries = (roles: readonly string[], seat: string): boolean => roles.some((role) => seatRows.has(`${seat} ${role}`))
export const mayInHouse = (act: string, roles: readonly string[]): boolean =>
  ['everyone', ...roles].some((role) => houseRows.has(`${act} ${role}`))
