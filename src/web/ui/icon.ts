import type { ComponentType, SVGProps } from 'react'

/** An icon of lucide, imported by itself: `import Plus from 'lucide-react/icons/plus'`. Always decoration; the text beside it speaks. */
export type Icon = ComponentType<SVGProps<SVGSVGElement>>
