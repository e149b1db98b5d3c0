#include "phone.h"

#include <cstring>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

static int32_t status_of(PhoneNumberUtil::ErrorType error) {
    switch (error) {
    case PhoneNumberUtil::NO_PARSING_ERROR: return PHONE_READ;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR: return PHONE_UNKNOWN_COUNTRY;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN: return PHONE_TOO_SHORT;
    case PhoneNumberUtil::TOO_LONG_NSN: return PHONE_TOO_LONG;
    default: return PHONE_NOT_A_NUMBER;
    }
}

extern "C" phone_result phone_read(const char *text, size_t length, const char *region) {
    phone_result result;
    std::memset(&result, 0, sizeof result);
    try {
        const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
        PhoneNumber number;
        result.status = status_of(util.Parse(std::string(text, length), region, &number));
        if (result.status != PHONE_READ) return result;
        std::string e164;
        util.Format(number, PhoneNumberUtil::E164, &e164);
        if (e164.empty() || e164.size() >= sizeof result.e164) {
            result.status = PHONE_TOO_LONG;
            return result;
        }
        std::memcpy(result.e164, e164.data(), e164.size());
        result.kind = static_cast<int32_t>(util.GetNumberType(number));
        result.valid = util.IsValidNumber(number) ? 1 : 0;
    } catch (...) {
        result.status = PHONE_FAILED;
    }
    return result;
}

extern "C" int32_t phone_knows_region(const char *region) {
    try {
        return PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region) != 0 ? 1 : 0;
    } catch (...) {
        return 0;
    }
}
