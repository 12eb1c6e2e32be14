import { expect, test } from 'vitest'
import { sayPrice } from './words.ts'

test('a price does not break over two lines, and nothing to pay is said in a word', () => {
  expect([sayPrice(29_500, 'nl'), sayPrice(1250, 'nl'), sayPrice(123_450, 'en')]).toEqual(['€\u00a0295', '€\u00a012,50', '€\u00a01,234.50'])
  expect([sayPrice(0, 'nl'), sayPrice(0, 'en')]).toEqual(['gratis', 'free'])
})
