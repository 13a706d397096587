// Holds the write lock of a database until its input ends. `node lock-holder.process.ts <file>`
import Database from 'better-sqlite3'

const db = new Database(process.argv[2])
db.exec('BEGIN IMMEDIATE')
process.stdout.write('locked\n')
process.stdin.on('end', () => {
  db.exec('ROLLBACK')
  db.close()
})
process.stdin.resume()
