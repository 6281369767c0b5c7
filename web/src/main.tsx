import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/highlights.css'
import './ui/form.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Keyboard, KeyboardContext } from './keys/keyboard.ts'
import { applyTheme, rememberedTheme } from './preferences.ts'
import { queries } from './queries.ts'
import { router } from './router.tsx'

applyTheme(rememberedTheme())
const keyboard = new Keyboard()
document.addEventListener('keydown', event => keyboard.press(event))
document.addEventListener('pointerdown', () => keyboard.point(), true)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element ‘root’. Build the pages anew with `npm run build`.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <KeyboardContext value={keyboard}>
        <RouterProvider router={router} />
      </KeyboardContext>
    </QueryClientProvider>
  </StrictMode>,
)
