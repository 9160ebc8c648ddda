/** Long passwords that are tried first by anyone who guesses. */
const COMMON = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 123456789a 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop qwerty12345 qwerty123456
  password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123 password123! iloveyou123 iloveyou12
  abcdefghij abcdefghijk abcd123456 abc1234567 a123456789 aa12345678 asdfghjkl1 asdfghjkl; zxcvbnm123 1029384756 1122334455
  0000000000 1111111111 welcome123 welcome1234 administrator admin12345 admin123456 letmein123 letmein1234 superman123
  football123 baseball123 princess123 sunshine123 minato1234 minatojinzai minato-jinzai tokyo12345 sakura1234 sakura12345
  doraemon123 pokemon123 nihonnippon arigatou123 konnichiwa konnichiwa123 watashi123 himitsu123 changeme123`.split(/\s+/)
)

/** One of the commonest, or one sign over and over. */
export const isCommonPassword = (password: string) => COMMON.has(password.toLowerCase()) || /^(.)\1*$/u.test(password)
