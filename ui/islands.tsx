import type { ComponentChildren } from 'preact'
import { Progress } from '#ui/figures.tsx'
import { useT } from '#ui/here.ts'

// Our own elements, known to JSX. Each page works without them: they only make it quicker or kinder.
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'live-search': { results: string; children?: ComponentChildren }
      'filter-form': { children?: ComponentChildren }
      'job-progress': { url: string; children?: ComponentChildren }
      'shared-screen': { seconds: number; touch: string; ended: string; children?: ComponentChildren }
      'saved-form': { url: string; saved: string; failed: string; children?: ComponentChildren }
      'copy-text': { text: string; said: string; children?: ComponentChildren }
    }
  }
}

/** Results while typing: sends the GET form inside it and replaces the element with id `results`. */
export const LiveSearch = ({ results, children }: { results: string; children: ComponentChildren }) => (
  <live-search results={results}>
    {children}
    <p class="unseen" role="status" />
  </live-search>
)

/**
 * Long work as it goes on. `url` answers JSON `{ value, max, text, done, href? }`; at `done` the page goes to `href`.
 * Without JavaScript the link shows the page again.
 */
export function JobProgress({ url, value, max, label, here }: { url: string; value: number; max: number; label: string; here: string }) {
  const t = useT()
  return (
    <job-progress url={url}>
      <Progress value={value} max={max} label={label} />
      <p class="utrecht-paragraph utrecht-paragraph--small">
        <a class="utrecht-link utrecht-link--html-a" href={here}>
          {t('Kijk hoe ver het is', 'See how far it is')}
        </a>
      </p>
    </job-progress>
  )
}

/** A text to take along; with JavaScript a button appears that copies it. */
export function CopyText({ text }: { text: string }) {
  const t = useT()
  return (
    <copy-text text={text} said={t('Gekopieerd', 'Copied')}>
      <code>{text}</code>
      <button class="utrecht-button utrecht-button--secondary-action" type="button" hidden>
        {t('Kopieer', 'Copy')}
      </button>
      <span class="unseen" role="status" />
    </copy-text>
  )
}

/**
 * Around a form: each answer is sent to `url` as JSON with all fields, and the code of the question that changed as `vraag`.
 * It says whether that was kept. Without JavaScript the buttons of the form save.
 */
export function SavedForm({ url, children }: { url: string; children: ComponentChildren }) {
  const t = useT()
  return (
    <saved-form
      url={url}
      saved={t('Bewaard', 'Saved')}
      failed={t('Nog niet bewaard. De knop onderaan bewaart ook.', 'Not saved yet. The button below saves too.')}
    >
      {children}
      <p class="saved-word" role="status" />
    </saved-form>
  )
}

/** What belongs to one question of a saved form. */
export const QuestionCard = ({ code, children }: { code: string; children: ComponentChildren }) => (
  <div class="question" data-question={code}>
    {children}
  </div>
)
