/** Agendas to begin with. A conversation takes a copy of the topics, so that both can change it; a template is data, and no annual form (L20). */
export const templates = {
  /** P06: training is a fixed point. */
  development: ['how-are-you', 'work', 'ahead', 'training'],
  /** L07: growth on four levels of awareness. */
  growth: ['growth', 'self-awareness', 'social-awareness', 'context-awareness', 'craft-awareness', 'training'],
  intake: ['who-are-you', 'wants', 'needs', 'training'],
  career: ['energy', 'strengths', 'direction', 'first-step'],
  aftercare: ['learned', 'in-practice', 'hinders', 'next'],
  /** M30: before these stand the core values of the growth matrix, each as a point (`core-value`). */
  matrix: ['first-step', 'training'],
  own: [],
} as const satisfies Record<string, readonly Topic[]>

export type Template = keyof typeof templates
export const templateNames = Object.keys(templates) as Template[]

/** Topics that stay on the agenda of a template: P06 asks that training is always spoken of. */
export const fixed: Partial<Record<Template, readonly Topic[]>> = { development: ['training'] }

export type Topic =
  | 'how-are-you'
  | 'work'
  | 'ahead'
  | 'training'
  | 'growth'
  | 'self-awareness'
  | 'social-awareness'
  | 'context-awareness'
  | 'craft-awareness'
  | 'who-are-you'
  | 'wants'
  | 'needs'
  | 'energy'
  | 'strengths'
  | 'direction'
  | 'first-step'
  | 'learned'
  | 'in-practice'
  | 'hinders'
  | 'next'
  | 'core-value'
