import {
  closeSync,
  existsSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * Replaces a file in one step (0600), on disk before it returns; what it replaced is overwritten with zeros.
 * Only one caller at a time per file.
 */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.new`
  removeLeftover(draft)
  const old = existsSync(file) ? openSync(file, 'r+') : undefined
  try {
    writeDraft(draft, text, old)
    renameSync(draft, file)
    syncFolder(dirname(file))
    if (old !== undefined) shred(old, 0)
  } finally {
    if (old !== undefined) closeSync(old)
  }
}

/** Makes the names in a folder durable: without it a power cut can bring back the file that was replaced. */
export function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

function writeDraft(draft: string, text: string, old: number | undefined): void {
  const fd = openSync(draft, 'wx', 0o600)
  try {
    // An administrator's command run as root must not take the file away from the server's own user.
    if (old !== undefined && process.getuid?.() === 0) fchownSync(fd, fstatSync(old).uid, fstatSync(old).gid)
    writeFileSync(fd, text)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

function removeLeftover(draft: string): void {
  if (!existsSync(draft)) return
  const fd = openSync(draft, 'r+')
  try {
    shred(fd, 1)
  } finally {
    closeSync(fd)
  }
  unlinkSync(draft)
}

// More names than expected means that a backup made by hard links shares these bytes: those are not ours to wipe.
function shred(fd: number, expectedNames: number): void {
  const { size, nlink } = fstatSync(fd)
  if (nlink !== expectedNames) return
  writeSync(fd, Buffer.alloc(size), 0, size, 0)
  fsyncSync(fd)
}
