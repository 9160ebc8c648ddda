const LISTS = /名簿|氏名|名前|社員一覧|従業員一覧|職員一覧|個人情報|住所録|\bnames?\b|\broster\b/i

/** Whether a file is called like a list of people. It is taken in all the same: a name proves nothing. */
export const looksLikeNames = (fileName: string) => LISTS.test(fileName.normalize('NFKC').replace(/[_\-.]/g, ' '))
