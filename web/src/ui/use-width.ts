import { type RefObject, useEffect, useRef, useState } from 'react'

/** How wide a part is on the page, in pixels, as the window changes; 0 before it is drawn. */
export function useWidth<T extends Element>(): [RefObject<T | null>, number] {
  const part = useRef<T>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = part.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [part, width]
}
