/** Fields that are never kept to be shown again: what belongs to one request alone, passwords, and the number of an account. */
export const NEVER_REPEATED = ['_csrf', '_method', '_once', 'password', 'password_confirmation', 'current_password', 'accountNumber']
