# shellcheck shell=bash
# Completes crm in bash 4.4 and newer, with or without the package bash-completion: crm itself knows what can follow.

_crm() {
    local crm=crm reply
    # as it was typed, where it was typed with its path
    case $1 in
        \~/*) crm=$HOME/${1#\~/} ;;
        */*) crm=$1 ;;
    esac
    COMPREPLY=()
    reply=$("$crm" __complete bash "$COMP_TYPE" "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" 2>/dev/null </dev/null)
    case $reply in
        '') ;;
        :file) compopt -o default ;;
        :folder) compopt -o dirnames ;;
        *) mapfile -t COMPREPLY <<<"$reply" ;;
    esac
}

complete -o nosort -F _crm crm
