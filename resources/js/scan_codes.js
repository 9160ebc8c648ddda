/** Reads QR codes from the camera at the back. */
import { frameLoop, QRCanvas, rearCamera } from 'qr/dom.js'

/** Calls `found` with each code it reads, until the function it gives back is called. */
export async function scanCodes(video, found) {
  const canvas = new QRCanvas()
  const camera = await rearCamera(video)
  const cancel = frameLoop(() => {
    const code = camera.readFrame(canvas)
    if (code !== undefined) found(String(code))
  })

  return () => {
    cancel()
    camera.stop()
  }
}
