import { describe, expect, test } from 'vitest'
import { phraseKind } from './furniture.ts'

describe('furniture by its words', () => {
  test.each([
    'Share this story via social media',
    'Related Articles',
    'Back to top button',
    'You May Also Like',
    'Leave a Reply',
    'Required fields are marked *',
    'Read more: Deputy chief resigns',
    'Sign up to our newsletter for more news in your inbox',
    'Follow us on Twitter',
    'Facebook Twitter WhatsApp Email',
    'Advertisement',
    '© 2021 Eastmere Gazette',
    'Filed under: Police',
    'All rights reserved.',
    'Continue reading the main story',
    'More from Eastmere Gazette',
    '12 comments',
    'Click here to read the full story',
    'Register',
    '3 min read',
    '(c) 2021 Eastmere Gazette',
    'Source: Eastmere Gazette',
    'Get the Gazette delivered to your door. Click here',
  ])('is seen in ‘%s’', line => {
    expect(phraseKind(line)).toBe('boilerplate')
  })

  test.each([
    'Picture: Eastmere Archive',
    'Ada Marlow at the court (Image: Gazette)',
    'Officers at the harbour. Getty Images',
    'Image source: Handout',
  ])('is a caption in ‘%s’', line => {
    expect(phraseKind(line)).toBe('caption')
  })

  test.each([
    'Home Secretary resigns over cells',
    'Share prices fell on Monday.',
    'Related offences were taken into account.',
    'Read the letter, he told them.',
    'Follow the money, she said.',
    'Register of interests opened',
    'More than forty officers came to the vigil.',
    'We use force only when we must, he said.',
    'Search of the harbour station began at dawn',
    'Next of kin had not been told.',
    'Print works closed after fire',
    'Close friends said so.',
    'Subscribe to that view or not, it is the law.',
    'Comments by the chief were not recorded.',
    'Source close to the chief said so.',
    'Tags were fitted to nine men.',
    '(c) The man said that he would not stop',
    'Source: the person to whom the content is attributed.',
    'Get the letter delivered, she told him.',
    'Photographs were shown to the jury.',
  ])('is not seen in ‘%s’', line => {
    expect(phraseKind(line)).toBeNull()
  })
})
