export const triage = {
  title: 'Hulp bij triage',
  hint: 'Dit laat zien welk feit of welke bron nog ontbreekt. Er wordt niets berekend en niets voorspeld: mensen oordelen.',
  whole: 'De aanmelding noemt de feiten en de bron.',
  lacks: 'Hier ontbreekt nog:',
  signs: 'Op welk niveau hoort deze casus?',
  signsHint: 'Vink aan wat u herkent. De vinkjes zijn een geheugensteun: zij worden niet bewaard en niet opgeteld. U kiest zelf.',
  level: 'Niveau',
  why: 'Waarom dit niveau',
  whyHint: 'Noem de feiten uit de aanmelding waarop u het baseert.',
  chosenBy: 'Gekozen door',
  choose: 'Kies het niveau',
  chooseAgain: 'Kies een ander niveau',
  save: 'Niveau vastleggen',
  saved: 'Het niveau ligt vast',
  ownTitle: 'Eigen criteria van dit huis',
  ownHint:
    'De publieke deelnemers beoordelen deze vragen naast de vier criteria van de wet. Zij kunnen een casus afhouden, nooit toelaten.',
}
