import { expect, invoke, notedBy, test } from './standin-app.ts'

test('what structured clone carries arrives as it was', async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const sent = {
      date: new Date(5),
      missing: undefined,
      map: new Map([['a', new Set([1])]]),
      bytes: new Uint8Array([1, 255]),
      floats: new Float64Array([0.5]),
      regexp: /a+/gi,
      big: 10n,
      numbers: [NaN, -0, Infinity],
      nothing: null,
      text: 'é😀</script>\u2028',
    }
    const back = (await api.invoke('echo', sent)) as typeof sent
    return {
      date: back.date.getTime(),
      missing: 'missing' in back && typeof back.missing,
      set: back.map.get('a')?.has(1),
      bytes: [...back.bytes],
      floats: back.floats instanceof Float64Array && back.floats[0],
      regexp: String(back.regexp),
      big: String(back.big),
      numbers: back.numbers.map((number) => (Object.is(number, -0) ? '-0' : String(number))),
      nothing: back.nothing,
      same: back.text === sent.text,
    }
  })
  expect(seen).toEqual({
    date: 5,
    missing: 'undefined',
    set: true,
    bytes: [1, 255],
    floats: 0.5,
    regexp: '/a+/gi',
    big: '10',
    numbers: ['NaN', '-0', 'Infinity'],
    nothing: null,
    same: true,
  })
})

test('main sees real types', async ({ app }) => {
  const types = await app.page.evaluate(() =>
    Promise.all(
      [new Date(), new Map(), new Error('x')].map((value) => api.invoke('type-of', value)),
    ),
  )
  expect(types).toEqual(['[object Date]', '[object Map]', '[object Error]'])
})

test('functions cannot be cloned, in either direction', async ({ app }) => {
  expect(await app.page.evaluate(() => api.invokeFunction())).toBe('An object could not be cloned.')
  const sent = app.page.evaluate(() => api.sendFunction())
  await expect(sent).rejects.toThrow('An object could not be cloned.')
  await expect(invoke(app.page, 'give-function')).rejects.toThrow(
    "Error invoking remote method 'give-function': Error: An object could not be cloned.",
  )
  const main = app.evaluateMain(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('burst', () => 1)
  })
  await expect(main).rejects.toThrow('Failed to serialize arguments')
})

test('an instance arrives as its own properties, a cycle as a cycle', async ({ app }) => {
  expect(await invoke(app.page, 'give-instance')).toEqual({ x: 1 })
  const cyclic = await app.page.evaluate(async () => {
    const cycle = (await api.invoke('give-cycle')) as { name: string; self: unknown }
    return cycle.self === cycle && cycle.name
  })
  expect(cyclic).toBe('cycle')
})

test('a handler’s error and a missing handler reject with Electron’s words', async ({ app }) => {
  await expect(invoke(app.page, 'fail')).rejects.toThrow(
    "Error invoking remote method 'fail': TypeError: no such thing",
  )
  await expect(invoke(app.page, 'nobody')).rejects.toThrow(
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  )
})

test('a second handler for a channel is refused', async ({ app }) => {
  const twice = app.evaluateMain(({ ipcMain }) => ipcMain.handle('echo', () => undefined))
  await expect(twice).rejects.toThrow("Attempted to register a second handler for 'echo'")
})

test('the sender is the main frame, at the app’s own address', async ({ app }) => {
  expect(await invoke(app.page, 'sender')).toEqual({
    url: 'app://bundle/index.html',
    origin: 'app://bundle',
    isMain: true,
  })
})

test('300 events from main arrive, all and in order, before the reply to what sent them', async ({
  app,
}) => {
  const got = await app.page.evaluate(async () => {
    const indexes: number[] = []
    const stop = api.onBurst((index) => indexes.push(index))
    await api.invoke('burst', 300)
    stop()
    return indexes
  })
  expect(got).toEqual(Array.from({ length: 300 }, (_, index) => index))
})

test('messages from the page arrive in order', async ({ app }) => {
  await app.page.evaluate(() => {
    for (let index = 0; index < 50; index++) api.note(`note ${String(index)}`)
  })
  await invoke(app.page, 'echo')
  const notes = (await notedBy(app)).filter((note) => note.startsWith('note '))
  expect(notes).toEqual(Array.from({ length: 50 }, (_, index) => `note ${index}`))
})
