import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './support/browser.ts'
import { type House, openHouse } from './support/cast.ts'
import { arrives, choose, dialogOf, fillIn, press, sees, seesNot, select, send } from './support/see.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.end())

describe('signals from other systems (B11)', () => {
  test('wait for the college, which adopts one as a draft and declines the other', async () => {
    const joris = await house.as('joris')
    await joris.goto('/aanmeldingen/signalen')
    await arrives(joris, 'Aanmeldingen')
    await joris
      .getByRole('row', { name: /Wijkteams Merwestad/ })
      .getByRole('link')
      .first()
      .click()
    await arrives(joris, /^Signaal /)
    await sees(joris, 'Wat de afzender schrijft')
    await expectAccessible(joris, 'a signal')
    await press(joris, 'Opnemen als aanmelding')
    const adopting = await dialogOf(joris)
    await expectAccessible(joris, 'dialog of adopting a signal')
    await press(adopting, 'Opnemen als aanmelding')
    await arrives(joris, /^Aanmelding /)
    await sees(joris, 'Dit begon als: signaal van een wijkteam')
    await expectAccessible(joris, 'draft that began as a signal')
    // the way back leads past the signal, which is no more
    await joris.goBack()
    await arrives(joris, 'Aanmeldingen')
    await joris
      .getByRole('row', { name: /Zaaksysteem Merwestad/ })
      .getByRole('link')
      .first()
      .click()
    await sees(joris, 'Dit signaal is alleen een verwijzing')
    await press(joris, 'Niet opnemen')
    const declining = await dialogOf(joris)
    await expectAccessible(joris, 'dialog of declining a signal')
    await choose(declining, 'Waarom neemt uw organisatie dit niet op?', 'Eén organisatie kan dit zelf oppakken')
    await send(declining, 'Niet opnemen')
    await sees(joris, 'Er wachten geen signalen op uw organisatie')
  })

  test('come through doors that the administrator opens, renews and closes; a secret is shown once', async () => {
    const sem = await house.as('sem')
    await sem.goto('/beheer/deuren')
    await press(sem, 'Deur openen')
    const opening = await dialogOf(sem)
    await expectAccessible(sem, 'dialog of opening a door')
    await select(opening, 'Soort deur', 'Veilig Thuis')
    await fillIn(opening, { 'Naam van het systeem': 'Veilig Thuis Online' })
    await select(opening, 'Deelnemer die opneemt', 'Veilig Thuis Rivierenland')
    await press(opening, 'Deur openen')
    await sees(sem, /^deur_/)
    await expectAccessible(sem, 'dialog with a secret')
    await press(sem, 'Ik heb het bewaard')
    await seesNot(sem, /^deur_/)
    await press(sem, 'Sluiten: Veilig Thuis Online')
    const closing = await dialogOf(sem)
    await send(closing, 'Deur sluiten')
    await sees(sem, /^Gesloten op /)
    expect(await sem.getByRole('button', { name: 'Sluiten: Veilig Thuis Online' }).count()).toBe(0)
    await expectAccessible(sem, 'doors')
  })
})
