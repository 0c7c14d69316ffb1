import * as z from 'zod'
import source from '../../../reference/houses.json' with { type: 'json' }

/** The houses of the country by name; not every name is confirmed, so a screen that offers them takes any other too. */
export const knownHouses = z.object({ houses: z.array(z.strictObject({ name: z.string(), confirmed: z.boolean() })) }).parse(source).houses
