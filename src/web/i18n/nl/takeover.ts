export const takeover = {
  title: 'Casussen zonder procesregisseur',
  intro:
    'Van deze casussen is de zetel van de procesregisseur geëindigd. U ziet alleen het nummer. Wie een casus overneemt, wordt procesregisseur; de besluiten van de deelnemers blijven staan.',
  number: 'Casus',
  since: 'Zonder procesregisseur sinds',
  take: 'Overnemen',
  takeTitle: 'Casus {number} overnemen',
  why: 'Reden',
  whyHint: 'Bijvoorbeeld: collega heeft het huis verlaten. Schrijf geen inhoud van de casus op.',
  done: 'U bent nu procesregisseur',
  none: 'Elke casus heeft een procesregisseur',
  noneText: 'Valt er een procesregisseur weg, dan verschijnt de casus hier en in Mijn werk.',
}
