/* global document, window */
window.evalOutcome = new Promise((resolve) => {
  setTimeout(() => {
    try {
      new Function('return 1')()
      resolve('ran')
    } catch (error) {
      resolve(error.name)
    }
  })
})
document.addEventListener('DOMContentLoaded', () => {
  document.querySelector('#pop-up').addEventListener('click', () => {
    window.open('https://example.com/pop-up', 'named')
  })
})
