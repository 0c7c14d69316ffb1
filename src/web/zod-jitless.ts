import { z } from 'zod'

// The content security policy allows no eval, and zod tries it when the first schema is made: so this runs before any schema,
// from the same chunk as zod itself (see vite.config.ts).
z.config({ jitless: true })
