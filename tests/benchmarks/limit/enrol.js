/** A seat: the conditional UPDATE is the lock, the INSERT follows; nothing is remembered beside it. */
const TAKE = `UPDATE course_sessions SET taken = taken + 1, version = version + 1 WHERE id = ? AND taken < seats AND state = 'published' AND apply_until >= ?`
const ENROL = `INSERT INTO enrolments (course_session_id, party, party_key, user_id, state, is_live, holds_seat, audience_class, arrived_at, created_at, updated_at)
  VALUES (?, 'person', ?, ?, 'confirmed', 1, 1, 'outside', ?, ?, ?)`

export async function enrol(pool, sessionId, userId) {
  const at = new Date().toISOString().replace('T', ' ').slice(0, 23)
  const connection = await pool.getConnection()
  try {
    await connection.query('START TRANSACTION')
    const [{ affectedRows }] = await connection.execute(TAKE, [sessionId, at])
    if (affectedRows === 0) {
      await connection.query('ROLLBACK')
      return { status: 409 }
    }
    const [{ insertId }] = await connection.execute(ENROL, [sessionId, `user:${userId}`, userId, at, at, at])
    await connection.query('COMMIT')
    return { status: 302, location: `/enrolments/${insertId}` }
  } catch (error) {
    await connection.query('ROLLBACK')
    throw error
  } finally {
    connection.release()
  }
}
