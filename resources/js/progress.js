/** Work that goes on elsewhere: its part of the page is fetched anew until it is done, and said only when it changes. */
const region = document.querySelector('[data-progress]')

async function look() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => null)
  if (!answer?.ok) return wait()
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector('main [aria-live]')
  if (!fresh) return
  if (!region.contains(document.activeElement) && fresh.innerHTML !== region.innerHTML) region.innerHTML = fresh.innerHTML
  if (fresh.matches('[data-progress]')) wait()
}

const wait = () => setTimeout(look, Number(region.dataset.progress) * 1000)

if (region) wait()
