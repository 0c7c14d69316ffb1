import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { parse } from 'yaml'

const folder = process.env.VANGNET_STANDARDS ?? join(import.meta.dirname, '../../../shared/standards')

/** Where the published standards are not at hand only CI insists on them. */
export const mustConform = existsSync(folder) || process.env.CI === 'true'

/** One published document, JSON or YAML; throws when it is not there. */
export function readStandard(path: string): AnySchemaObject {
  return parse(readFileSync(join(folder, path), 'utf8'))
}

/** Whether something is what a published document says: the document itself, or one of the schemas in it. */
export function validatorOf(path: string, schema = ''): ValidateFunction {
  return validator(readStandard(path), schema)
}

export function validator(document: AnySchemaObject, schema = ''): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ ...document, $id: 'standard' })
  return ajv.compile({ $ref: `standard#${schema}` })
}
