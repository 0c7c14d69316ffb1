import { useState } from 'react'
import { Progress, Skeleton } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Badge, Chip } from '../ui/Chip.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Grid, Row, Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { toast } from '../ui/Toaster.tsx'
import { GalleryForm } from './GalleryForm.tsx'

const STEPS = ['Over wie', 'Waarom', 'Criteria', 'Wat is geprobeerd', 'Versturen']
const TONES = ['neutral', 'info', 'positive', 'warning', 'negative', 'accent'] as const
const FACTS = [
  { term: 'Procesregisseur', value: 'A. van Dam' },
  { term: 'Doel van de verwerking', value: 'Voorkomen van ernstige overlast en strafbare feiten' },
  { term: 'Volgende datum', value: '24 nov 2026' },
]

export function GalleryParts() {
  const [step, setStep] = useState(1)
  return (
    <Stack>
      <Notice tone="info" title="Nieuw voor u" actions={<Button size="small">Bekijken</Button>}>
        Twee gegevens zijn gedeeld door de politie.
      </Notice>
      <Notice tone="success">De weging is vastgelegd.</Notice>
      <Notice tone="warning" title="De evaluatie is nog niet gehouden" />
      <Notice tone="error" title="De verbinding is weg">
        Wat u typt wordt hier bewaard en later verstuurd.
      </Notice>
      <Row>
        <Button variant="primary">Eerst</Button>
        <Button>Tweede</Button>
        <Button variant="ghost">Stil</Button>
        <Button variant="danger">Vernietigen</Button>
        <Button isBusy>Bezig</Button>
        <Button disabledReason="Eerst moet het besluit over de samenstelling er zijn">Delen</Button>
        <LinkButton to="/_kit">Naar de lijst</LinkButton>
        <Menu label="Meer">
          <Button variant="ghost" size="small" onClick={() => toast('Gekopieerd')}>
            Kopiëren
          </Button>
        </Menu>
        <KeyHint keys="Ctrl+K" />
      </Row>
      <Row>
        {TONES.map((tone) => (
          <Chip key={tone} tone={tone}>
            {tone}
          </Chip>
        ))}
        <Badge tone="negative">12</Badge>
      </Row>
      <Stepper
        label="Stappen"
        current={step}
        steps={STEPS.map((label, index) => ({ label, isDone: index < step, onOpen: () => setStep(index) }))}
      />
      <Grid>
        <Card title="Kerngegevens" actions={<Button size="small">Wijzigen</Button>}>
          <DefinitionList items={FACTS} isCompact />
        </Card>
        <Card title="Volgende stap" tone="highlight">
          <p>Roep de deelnemers bijeen.</p>
          <Disclosure summary="Waarom zie ik dit?" isSmall>
            U bent procesregisseur van deze casus.
          </Disclosure>
        </Card>
        <Card
          title="Even geduld"
          tone="subtle"
          footer={<Progress label="Inlezen" done={340} total={1000} text="340 van 1.000, nog 2 minuten" />}
        >
          <Skeleton label="Gegevens worden opgehaald" />
        </Card>
      </Grid>
      <DefinitionList items={FACTS} />
      <Card title="Formulier">
        <GalleryForm onClose={() => {}} />
      </Card>
    </Stack>
  )
}
