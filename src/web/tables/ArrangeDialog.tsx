import * as z from 'zod'
import { regionalTableOperations, type TileMap } from '../../api/tables.ts'
import { DomainError } from '../../domain/errors.ts'
import { checkTiles, Tile } from '../../domain/regional-table.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { issueIn } from '../issue-in.ts'
import { useDoing } from '../operation.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

/** Where each municipality stands in the grid; two on one place are told before anything is sent. */
export function ArrangeDialog({ map, onClose }: { map: TileMap; onClose: () => void }) {
  const { t } = useI18n()
  const place = useDoing(regionalTableOperations.placeMunicipalities)
  const codes = map.tiles.map((tile) => tile.code)
  const Arranged = z
    .object({ tiles: z.array(z.object({ row: Tile.shape.row, column: Tile.shape.column })) })
    .superRefine(({ tiles }, context) => {
      for (const issue of clashes(withCodes(tiles, codes), codes)) context.addIssue(issueIn(issue))
    })
  const form = useForm({
    schema: Arranged,
    labels: Object.fromEntries(
      map.tiles.flatMap(({ name }, n) => [
        [`tiles.${n}.row`, t('regionalTables.row', { name })],
        [`tiles.${n}.column`, t('regionalTables.column', { name })],
      ]),
    ),
    initial: Object.fromEntries(
      map.tiles.flatMap(({ row, column }, n) => [
        [`tiles.${n}.row`, row],
        [`tiles.${n}.column`, column],
      ]),
    ),
    submit: async ({ tiles }) => {
      await place({ body: { tiles: withCodes(tiles, codes) } })
      toast(t('regionalTables.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('regionalTables.arrange')} onClose={onClose}>
      <p>{t('regionalTables.arrangeHint')}</p>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        {map.tiles.map((tile, n) => (
          <FieldRow key={tile.code}>
            <TextField {...form.text(`tiles.${n}.row`)} type="number" min={1} max={12} />
            <TextField {...form.text(`tiles.${n}.column`)} type="number" min={1} max={12} />
          </FieldRow>
        ))}
      </Form>
    </Dialog>
  )
}

function withCodes(tiles: readonly { row: number; column: number }[], codes: readonly string[]): Tile[] {
  return tiles.flatMap((tile, n) => {
    const code = codes[n]
    return code === undefined ? [] : [{ ...tile, code }]
  })
}

function clashes(tiles: readonly Tile[], codes: readonly string[]) {
  try {
    checkTiles(tiles, codes)
    return []
  } catch (thrown) {
    if (thrown instanceof DomainError) return thrown.issues
    throw thrown
  }
}
